import type { SectionFilling } from '../filling.ts';
import { handlingResults, staffBlocks } from '../kinds/cchc-nam-sections.ts';

const done = (...passages: readonly string[]): SectionFilling => ({ passages, state: 'đã xong' });

/** The narrative of the sample by section key; every figure that stands in a table or in `Số liệu` is a chip. */
export const sampleSections: Readonly<Record<string, SectionFilling>> = {
  'mở đầu': done(
    'Thực hiện chế độ báo cáo định kỳ về công tác cải cách hành chính (CCHC), {đơn vị} (sau đây gọi là {tên gọn}) báo cáo kết quả thực hiện {kỳ báo cáo} và phương hướng, nhiệm vụ {kỳ sau} như sau:',
  ),

  'I.1': done(
    'Ngay từ tháng đầu năm, {tên gọn} đã cụ thể hóa nhiệm vụ CCHC thành chương trình công tác của địa phương bằng {văn bản của mục này}. Kế hoạch đề ra nhiệm vụ chỉ đạo, điều hành và sáu lĩnh vực: cải cách thể chế; cải cách thủ tục hành chính (TTHC); cải cách tổ chức bộ máy; cải cách chế độ công vụ; cải cách tài chính công; xây dựng và phát triển chính quyền điện tử, chính quyền số. Từng đầu việc đều ghi rõ công chức chủ trì, bộ phận phối hợp, kết quả phải đạt và thời hạn hoàn thành.',
    '{tên gọn} coi chỉ đạo, điều hành là khâu quyết định kết quả của cả năm. Trách nhiệm của từng vị trí và cách phối hợp giữa các công chức chuyên môn được quy định cụ thể, nhờ đó công việc được xử lý thông suốt, không chồng chéo, không bỏ sót. Việc tiếp nhận, giải quyết hồ sơ theo cơ chế một cửa được chọn làm trọng tâm, vì đây là nơi người dân cảm nhận rõ nhất hiệu quả của CCHC.',
    'Chế độ thống kê, báo cáo về CCHC và về tuyên truyền CCHC được duy trì đều đặn; các báo cáo định kỳ đều gửi đúng hạn, đủ nội dung theo mẫu.',
    'Công tác kiểm tra CCHC hướng vào hai nội dung: việc chấp hành kỷ luật, kỷ cương hành chính; việc tiếp nhận, giải quyết và trả kết quả hồ sơ cho tổ chức, cá nhân. Những việc cần chấn chỉnh được nhắc nhở ngay tại các cuộc họp giao ban.',
  ),

  'I.2': done(
    'Công tác tuyên truyền được tổ chức theo {văn bản của mục này}. Nội dung tập trung vào chủ trương, kế hoạch CCHC của tỉnh, của thị xã giai đoạn 2022 - 2025 và các quy định mới liên quan đến người dân; qua đó cán bộ, công chức và nhân dân hiểu rõ hơn vai trò, ý nghĩa của CCHC, cùng tham gia và giám sát việc thực hiện.',
    '{tên gọn} giao bộ phận Văn hóa - Xã hội, Đài truyền thanh và công chức Tư pháp - Hộ tịch phối hợp thực hiện bằng các hình thức chính sau:\n- Xây dựng chương trình phát thanh, đưa tin về nhiệm vụ CCHC của địa phương đến từng tổ dân phố;\n- Lồng ghép nội dung CCHC vào các cuộc họp của cán bộ, công chức và sinh hoạt ở khu dân cư;\n- Niêm yết công khai danh mục TTHC, thành phần hồ sơ, thời hạn và phí, lệ phí để nhân dân theo dõi, thực hiện.',
  ),

  'II.1': done(
    'Trong hai tháng đầu năm, {tên gọn} đã ban hành ba kế hoạch làm căn cứ triển khai cho cả năm: Kế hoạch số 01/KH-UBND ngày 05/01/2023 về kiểm tra, rà soát văn bản quy phạm pháp luật (QPPL); Kế hoạch số 07/KH-UBND ngày 15/02/2023 về thi hành pháp luật xử lý vi phạm hành chính; Kế hoạch số 10/KH-UBND ngày 16/02/2023 về theo dõi tình hình thi hành pháp luật.',
    'Việc xây dựng, ban hành văn bản QPPL tuân thủ Nghị định số 34/2016/NĐ-CP ngày 14/5/2016 của Chính phủ{chú thích: Nghị định quy định chi tiết một số điều và biện pháp thi hành Luật Ban hành văn bản quy phạm pháp luật.}. Kết quả kiểm tra, rà soát cho thấy trong {kỳ báo cáo} phường ban hành {số văn bản quy phạm pháp luật} văn bản QPPL (__Quyết định số 01/2023/QĐ-UBND ngày 23/6/2023 ban hành Quy chế thực hiện dân chủ ở cơ sở__).',
    'Văn bản hành chính được soạn thảo, thẩm tra và ký ban hành đúng thẩm quyền, đúng trình tự; thể thức và kỹ thuật trình bày thực hiện theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.',
  ),

  'II.2.1': done(
    'Công tác kiểm soát TTHC được thực hiện theo {văn bản của mục này}. Công chức Văn phòng - Thống kê là đầu mối, cùng các công chức chuyên môn rà soát danh mục và quy trình đang áp dụng, đề xuất phương án đơn giản hóa đối với những thủ tục còn phức tạp.',
    'Khi Ủy ban nhân dân tỉnh công bố thủ tục mới, sửa đổi, bổ sung hoặc bãi bỏ, danh mục được cập nhật và niêm yết tại {bộ phận một cửa}, đồng thời đăng trên trang thông tin điện tử của phường. Số điện thoại, địa chỉ thư điện tử của người đứng đầu cơ quan, của công chức tiếp nhận phản ánh, kiến nghị và của cơ quan kiểm soát TTHC cấp tỉnh được công khai thường xuyên.',
    '{nếu [phản ánh, kiến nghị] = 0: Trong {kỳ báo cáo}, {tên gọn} không nhận được phản ánh, kiến nghị nào về quy định hành chính và TTHC. | Trong {kỳ báo cáo}, {tên gọn} đã tiếp nhận {phản ánh, kiến nghị} phản ánh, kiến nghị về quy định hành chính và TTHC.}',
    handlingResults,
  ),

  'II.2.2': done(
    '{bộ phận một cửa} sử dụng phần mềm một cửa dùng chung của tỉnh. Phần mềm được cài đặt cho tất cả công chức tham gia giải quyết hồ sơ, vận hành ổn định, dữ liệu được cập nhật hằng ngày.',
    'Quy trình, biểu mẫu, mức phí, lệ phí và nội quy làm việc được niêm yết ở vị trí dễ thấy, dễ đọc. Công chức hướng dẫn người dân đầy đủ ngay trong lần đầu, hạn chế việc phải đi lại nhiều lần để bổ sung giấy tờ.',
    'Mức độ hài lòng của tổ chức, cá nhân được khảo sát thường xuyên ngay sau khi trả kết quả; ý kiến góp ý là căn cứ để điều chỉnh cách phục vụ.',
  ),

  'II.3': done(
    'Cán bộ, công chức, người lao động của phường chấp hành tốt nội quy, quy chế làm việc, quy chế thi đua, khen thưởng và quy tắc ứng xử nơi công sở. {nếu [cán bộ, công chức bị kỷ luật] = 0: Trong {kỳ báo cáo}, không có trường hợp nào vi phạm đến mức phải xem xét kỷ luật. | Trong {kỳ báo cáo}, có {cán bộ, công chức bị kỷ luật} trường hợp bị xử lý kỷ luật.}',
    'Việc bố trí, sử dụng nhân sự thực hiện đúng Quyết định số 947/QĐ-UBND ngày 11/10/2021 của Ủy ban nhân dân tỉnh Quảng Ngãi và Nghị quyết số 20/2020/NQ-HĐND của Hội đồng nhân dân tỉnh Quảng Ngãi; mỗi người được giao việc phù hợp với chuyên môn và vị trí đảm nhiệm.',
    'Chế độ, chính sách được giải quyết đầy đủ, kịp thời: đã lập hồ sơ đề nghị nâng lương thường xuyên cho {nâng lương thường xuyên} cán bộ, công chức, nâng lương trước thời hạn cho {nâng lương trước thời hạn} công chức.',
    'Thông tin của {cán bộ, công chức} cán bộ, công chức đã được đưa đầy đủ vào phần mềm quản lý; mỗi khi thay đổi chức vụ, trình độ, hệ số lương, khen thưởng, kỷ luật thì được bổ sung ngay để phục vụ quản lý, khai thác.',
  ),

  'II.4': done(
    '{tên gọn} luôn tạo điều kiện để cán bộ, công chức tham gia các lớp đào tạo, bồi dưỡng về chuyên môn, nghiệp vụ, từng bước đáp ứng yêu cầu của vị trí việc làm.',
    'Việc chấp hành kỷ luật, kỷ cương hành chính được kiểm tra thường xuyên theo Quyết định số 48/2021/QĐ-UBND của Ủy ban nhân dân tỉnh. Mỗi quý, phường họp xét khen thưởng người làm tốt, nhắc nhở người chưa hoàn thành nhiệm vụ.',
    'Tính đến ngày {đến ngày}, phường có {tổng số người} cán bộ, công chức, người hoạt động không chuyên trách{chú thích: Tỷ lệ trong mục này tính trên số người có mặt của từng nhóm; công chức không bao gồm Trưởng Công an phường.}, cụ thể:',
    `${staffBlocks.cadres.replace('{cán bộ} người', '{cán bộ} người (__{tỷ lệ cán bộ đạt chuẩn} đạt chuẩn chức danh__)')}`,
    `${staffBlocks.officials.replace('{công chức} người', '{công chức} người (__{tỷ lệ công chức đạt chuẩn} đạt chuẩn chức danh__)')}`,
    `* Người hoạt động không chuyên trách: {người không chuyên trách} người trên tổng số {chỉ tiêu người không chuyên trách} chỉ tiêu được giao\n${staffBlocks.others.split('\n').slice(1).join('\n')}`,
    'Toàn bộ cán bộ, công chức và người hoạt động không chuyên trách đều đã tốt nghiệp trung học phổ thông. Đội ngũ hiện có cơ bản đáp ứng yêu cầu: mỗi lĩnh vực đều có người phụ trách, tham mưu cho lãnh đạo {tên gọn} thực hiện nhiệm vụ phát triển kinh tế - xã hội, giữ vững quốc phòng, an ninh.',
  ),

  'II.5': done(
    'Dự toán ngân sách được lập và chấp hành chủ động; bộ máy được sắp xếp gọn nhẹ, chi tiêu tiết kiệm. Các khoản chi thường xuyên và việc sử dụng tài sản công thực hiện theo {văn bản của mục này}. Phường tiếp tục huy động nguồn lực xã hội cho hoạt động sự nghiệp, khai thác tốt hơn các nguồn thu trên địa bàn.',
    '{nếu [kế hoạch vốn đầu tư công] = 0: Trong {kỳ báo cáo}, phường không khởi công công trình nào bằng nguồn vốn đầu tư công nên không phát sinh giải ngân. | Kế hoạch vốn đầu tư công được giao {kế hoạch vốn đầu tư công} triệu đồng, đã giải ngân {vốn đầu tư công đã giải ngân} triệu đồng, đạt {tỷ lệ giải ngân}.}',
  ),

  'II.6.1': done(
    'Hoạt động ứng dụng công nghệ thông tin được triển khai theo {văn bản của mục này}. Các phòng làm việc được trang bị {máy vi tính} máy vi tính, tất cả đều nối mạng Internet, bảo đảm xử lý công việc và giải quyết TTHC cho nhân dân.',
    'Đến nay, phường được cấp {chữ ký số} chữ ký số, gồm {chữ ký số cơ quan} chữ ký số của cơ quan và {chữ ký số cá nhân} chữ ký số của cá nhân. Văn bản trao đổi hoàn toàn dưới dạng điện tử đạt {tỷ lệ văn bản điện tử}, văn bản giấy còn {tỷ lệ văn bản giấy}. Tất cả cán bộ, công chức có hộp thư điện tử công vụ; toàn bộ hồ sơ công việc được xử lý trên môi trường mạng.',
    'Lãnh đạo {tên gọn}, công chức Văn phòng - Thống kê và công chức Tư pháp - Hộ tịch có tài khoản trên Cổng Dịch vụ công quốc gia để báo cáo công tác kiểm soát TTHC và giải quyết hồ sơ. Các công chức chuyên môn dùng thành thạo phần mềm quản lý văn bản và điều hành.',
    'Trang thông tin điện tử và trang Facebook của phường hoạt động từ tháng 12/2021 (__công chức Văn hóa - Xã hội phụ trách__), thường xuyên đăng tin tức, văn bản mới và kết quả CCHC nổi bật.',
  ),

  'II.6.2': done(
    '{tên gọn} tổ chức thực hiện {văn bản của mục này}. Công chức Văn phòng - Thống kê được giao làm Thư ký ISO, nhắc việc và kiểm tra để các bộ phận làm đúng quy trình đã ban hành; cơ quan đã tổ chức đánh giá nội bộ trong năm.',
  ),

  'III.1': done(
    '- Đội ngũ cán bộ, công chức được chăm lo về đào tạo, bồi dưỡng nên năng lực, trách nhiệm được nâng lên rõ rệt.',
    '- Trụ sở, phương tiện làm việc được quan tâm đầu tư, tạo điều kiện phục vụ nhân dân ngày một tốt hơn.',
    '- Quy trình giải quyết TTHC rõ ràng, công khai; phí, lệ phí và thời hạn được niêm yết để nhân dân biết và giám sát. Mọi hồ sơ đều qua {bộ phận một cửa}, nơi được bố trí khang trang, thể hiện sự tôn trọng đối với người đến giao dịch. Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn đạt {tỷ lệ đúng hạn}; {tỷ lệ trực tuyến} hồ sơ mới trong kỳ được nộp trực tuyến.',
    '- Tinh thần, thái độ phục vụ có chuyển biến tích cực, được người dân ghi nhận.',
    '- Các phần mềm, trang thông tin điện tử đi vào hoạt động nền nếp, giúp công việc hành chính nhanh gọn, chuyên nghiệp hơn.',
  ),

  'III.2': done(
    '- Đường truyền của phần mềm một cửa có lúc chậm, ảnh hưởng đến thời gian trả kết quả và việc số hóa; đến nay còn {hồ sơ chưa số hóa kết quả} hồ sơ chưa số hóa kết quả.',
    '- Phần mềm do Bộ Tư pháp quản lý có thời điểm bị lỗi nên không ký số được hồ sơ.',
    '- Vẫn còn {hồ sơ quá hạn} hồ sơ giải quyết quá hạn; việc theo dõi, nhắc hạn ở một số công chức chưa sát.',
  ),

  IV: {
    ...done(
      '- Đẩy mạnh tuyên truyền để cán bộ, công chức và nhân dân hiểu, đồng thuận với CCHC; niêm yết kịp thời, đầy đủ TTHC theo quy định.',
      '- Nâng cao chất lượng xây dựng, ban hành văn bản QPPL; làm tốt việc tự kiểm tra, rà soát, hệ thống hóa văn bản của địa phương.',
      '- Kiểm soát chặt chẽ TTHC; giải quyết hồ sơ theo cơ chế một cửa đúng quy trình, đúng thời hạn, không để phát sinh hồ sơ quá hạn do nguyên nhân chủ quan.',
      '- Ban hành và tổ chức thực hiện kế hoạch CCHC, kế hoạch kiểm soát TTHC, kế hoạch ứng dụng công nghệ thông tin năm {năm sau} ngay trong quý I.',
      '- Chấn chỉnh lề lối làm việc, giữ nghiêm kỷ luật, kỷ cương theo Quyết định số 48/2021/QĐ-UBND và Chỉ thị số 31-CT/TU của Ban Thường vụ Tỉnh ủy.',
      '- Làm tốt công tác quy hoạch, đào tạo, bồi dưỡng; thực hiện đầy đủ chế độ, chính sách đối với cán bộ, công chức.',
      '- Quản lý ngân sách chặt chẽ, công khai, minh bạch; đề cao trách nhiệm của từng bộ phận được giao kinh phí.',
      '- Cử đủ thành phần dự các lớp tập huấn về CCHC do cấp trên tổ chức.',
      '- Lấy sự hài lòng của người dân, tổ chức làm thước đo khi tiếp nhận, giải quyết và trả kết quả hồ sơ; mở rộng số hóa và nộp hồ sơ trực tuyến.',
      '- Bổ sung trang thiết bị, đưa công nghệ mới vào quản lý, xử lý công việc; cập nhật kịp thời TTHC do Ủy ban nhân dân tỉnh công bố để niêm yết.',
    ),
  },

  V: done(
    '- Đề nghị cấp trên quan tâm đầu tư cơ sở vật chất, trang thiết bị cho {bộ phận một cửa}, từng bước hiện đại hóa công sở; có chế độ hỗ trợ phù hợp đối với người trực tiếp làm công tác CCHC.',
    '- Đề nghị mở thêm lớp bồi dưỡng về phần mềm mới và kỹ năng phục vụ cho công chức một cửa; nâng cấp đường truyền để cơ chế một cửa phát huy hiệu quả.',
  ),

  'kết thúc': done(
    'Trên đây là kết quả công tác CCHC {kỳ báo cáo} và phương hướng, nhiệm vụ {kỳ sau} của {đơn vị}, kính gửi Phòng Nội vụ thị xã tổng hợp./.',
  ),
};
