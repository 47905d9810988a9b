/** What Excel answers instead of a result: a code that the client turns into `OfficeExtension.Error`. */
export interface HostError extends Error {
  readonly code: HostErrorCode;
}

export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'ActivityLimitReached'
  | 'GeneralException'
  | 'InactiveWorkbook'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidOrTimedOutSession'
  | 'ItemNotFound'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded';

export function hostError(code: HostErrorCode, message: string): HostError {
  return Object.assign(new Error(message), { code });
}

export function isHostError(error: unknown): error is HostError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
