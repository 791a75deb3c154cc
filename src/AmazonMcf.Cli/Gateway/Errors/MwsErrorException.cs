using AmazonMcf.Mws;

namespace AmazonMcf.Cli.Gateway.Errors;

/// <summary>An MWS error response: an HTTP status and one error.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">The code, for example <c>InvalidParameterValue</c>.</param>
/// <param name="message">The message, which must not contain secrets.</param>
/// <param name="innerException">The cause.</param>
internal sealed class MwsErrorException(int status, string code, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The MWS error code.</summary>
    public string Code { get; } = code;

    /// <summary>Creates the error response, without its request ID.</summary>
    /// <returns>The response.</returns>
    public MwsResponse ToResponse() => new()
    {
        Errors = [new MwsError { Type = Status >= 500 ? "Receiver" : "Sender", Code = Code, Message = Message }],
    };
}
