/** The account of the person at the sheet; blank where Google does not tell, or where it was not allowed to. */
export function readEmail(): string {
  try {
    return Session.getActiveUser().getEmail();
  } catch {
    return '';
  }
}
