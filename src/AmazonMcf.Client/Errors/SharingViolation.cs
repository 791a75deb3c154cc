namespace AmazonMcf.Errors;

/// <summary>Tells a file that is in use by another process from every other failure of a file.</summary>
internal static class SharingViolation
{
    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION of Windows; EWOULDBLOCK of Linux and of macOS. Each system uses the number of the
    // other for a deadlock, which a lock that does not wait cannot have.
    private static readonly int[] Codes = [unchecked((int)0x80070020), unchecked((int)0x80070021), 11, 35];

    /// <summary>Whether a file could not be opened because another process has it open.</summary>
    /// <param name="failure">The failure.</param>
    public static bool Is(Exception failure) => failure is IOException && Array.IndexOf(Codes, failure.HResult) >= 0;
}
