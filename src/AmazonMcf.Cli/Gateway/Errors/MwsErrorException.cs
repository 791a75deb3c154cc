using AmazonMcf.Mws;

namespace AmazonMcf.Cli.Gateway.Errors;

/// <summary>A request that is refused in the words of MWS: a status of HTTP and one error.</summary>
/// <param name="status">The status of HTTP.</param>
/// <param name="code">The code, for example <c>InvalidParameterValue</c>.</param>
/// <param name="message">The sentence. It holds no secrets.</param>
/// <param name="innerException">The cause.</param>
internal sealed class MwsErrorException(int status, string code, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>The status of HTTP.</summary>
    public int Status { get; } = status;

    /// <summary>The code.</summary>
    public string Code { get; } = code;

    /// <summary>The answer that says so, without its request id.</summary>
    /// <returns>The answer.</returns>
    public MwsResponse ToResponse() => new()
    {
        Errors = [new MwsError { Type = Status >= 500 ? "Receiver" : "Sender", Code = Code, Message = Message }],
    };
}
