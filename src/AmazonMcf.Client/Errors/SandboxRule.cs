using SellingPartner;
using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>Operations that only sandboxes support are not sent over a live connection.</summary>
internal static class SandboxRule
{
    /// <summary>The reason not to send requests of an operation; null if they are allowed.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="isSandbox">Whether the connection leads to a sandbox or an embedded service.</param>
    public static Func<ApiOperation, string, Exception?>? Of(ApiOperation operation, bool isSandbox) =>
        operation.SandboxOnly && !isSandbox ? Reject : null;

    private static McfInvalidRequestException Reject(ApiOperation operation, string target) => new(
        $"{operation.Name} for '{target}' was not sent: only sandboxes and the embedded service support it, and this connection is live.",
        new ErrorContext { Operation = operation.Name, Target = target });
}
