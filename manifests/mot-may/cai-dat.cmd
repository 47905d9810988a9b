@echo off
rem Only ASCII here: sentences are in the folder loi and are printed by "type".
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
title So Bao Cao
pushd "%~dp0"
set "KEY=HKCU\Software\Microsoft\Office\16.0\WEF\Developer"
set "ID={{id}}"
set "PLACE=%LOCALAPPDATA%\SoBaoCao"
set "C2R=HKLM\SOFTWARE\Microsoft\Office\ClickToRun\Configuration"
set "PRODUCTS="
set "BUILD="
set "NEW="
set "OLD="
set "RETAIL="
set "BEFORE="

if not exist "loi\chao.txt" goto unpacked
type "loi\chao.txt"
echo.

for /f "tokens=1,2,*" %%A in ('reg query "%C2R%" /v ProductReleaseIds 2^>nul') do if /i "%%A"=="ProductReleaseIds" set "PRODUCTS=%%C"
for /f "tokens=1,2,*" %%A in ('reg query "%C2R%" /v VersionToReport 2^>nul') do if /i "%%A"=="VersionToReport" set "BUILD=%%C"
if not defined PRODUCTS goto before
echo    Office: %PRODUCTS%  %BUILD%
echo.
for %%P in (%PRODUCTS%) do call :judge %%P
if defined NEW goto new
if defined OLD goto old
if defined RETAIL goto retail

:before
for %%V in (12.0 14.0 15.0 16.0) do (
  reg query "HKLM\SOFTWARE\Microsoft\Office\%%V\Excel\InstallRoot" /v Path >nul 2>nul
  if not errorlevel 1 set "BEFORE=%%V"
  reg query "HKLM\SOFTWARE\WOW6432Node\Microsoft\Office\%%V\Excel\InstallRoot" /v Path >nul 2>nul
  if not errorlevel 1 set "BEFORE=%%V"
)
if defined BEFORE goto old
if exist "%APPDATA%\kingsoft\office6" goto other
if exist "%LOCALAPPDATA%\Kingsoft\WPS Office" goto other
if exist "%ProgramFiles%\LibreOffice" goto other
type "loi\khong-thay-excel.txt"
goto page

:other
type "loi\phan-mem-khac.txt"
goto page

:old
type "loi\excel-cu.txt"
goto page

:new
type "loi\excel-moi.txt"
echo.
goto install

:retail
type "loi\excel-ban-le.txt"
echo.
goto install

:install
if not exist "manifest.xml" goto nosite
if not exist "%PLACE%" md "%PLACE%"
copy /y "manifest.xml" "%PLACE%\manifest.xml" >nul
if errorlevel 1 goto failed
reg add "%KEY%" /v "%ID%" /t REG_SZ /d "%PLACE%\manifest.xml" /f >nul
if errorlevel 1 goto failed
type "loi\cai-xong.txt"
goto end

:nosite
type "loi\chua-co-trang.txt"
goto page

:failed
type "loi\khong-cai-duoc.txt"
goto page

:page
echo.
if exist "SoBaoCao.html" start "" "SoBaoCao.html"
goto end

:unpacked
echo Hay giai nen ca thu muc ra o dia roi bam dup cai-dat.cmd.

:end
echo.
popd
pause
exit /b

rem One product: those without Excel do not count.
:judge
set "ONE=%~1"
if not "%ONE:Visio=%"=="%ONE%" exit /b
if not "%ONE:Project=%"=="%ONE%" exit /b
if not "%ONE:Access=%"=="%ONE%" exit /b
if not "%ONE:Publisher=%"=="%ONE%" exit /b
if not "%ONE:OneNote=%"=="%ONE%" exit /b
if not "%ONE:Outlook=%"=="%ONE%" exit /b
if not "%ONE:PowerPoint=%"=="%ONE%" exit /b
if not "%ONE:Word=%"=="%ONE%" exit /b
if not "%ONE:Skype=%"=="%ONE%" exit /b
if not "%ONE:Lync=%"=="%ONE%" exit /b
if not "%ONE:Teams=%"=="%ONE%" exit /b
if not "%ONE:2019Volume=%"=="%ONE%" set "OLD=1"
if not "%ONE:O365=%"=="%ONE%" set "NEW=1"
if not "%ONE:Mondo=%"=="%ONE%" set "NEW=1"
if not "%ONE:2021=%"=="%ONE%" set "NEW=1"
if not "%ONE:2024=%"=="%ONE%" set "NEW=1"
if not "%ONE:Retail=%"=="%ONE%" set "RETAIL=1"
exit /b
