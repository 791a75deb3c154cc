using AmazonMcf.Cli.Gateway.Errors;
using AmazonMcf.Mws;

namespace AmazonMcf.Cli.Gateway;

/// <summary>The response of the gateway to a request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Xml">The document.</param>
/// <param name="Error">The error code; null on success.</param>
/// <param name="Cause">The type of the internal exception; null when there is none. Never its message, which may contain text of the
/// client.</param>
internal sealed record GatewayReply(int Status, string Operation, string Xml, string? Error, string? Cause)
{
    /// <summary>The name of the client; null until a request is authenticated.</summary>
    public string? Client { get; init; }

    /// <summary>The response to a request that was carried out.</summary>
    public static GatewayReply Of(string requestId, string operation, MwsResponse response)
    {
        response.RequestId = requestId;
        return new(200, operation, MwsCodec.WriteResponse(response), null, null);
    }

    /// <summary>The error response for any exception, expected or not.</summary>
    public static GatewayReply Of(string requestId, string operation, Exception failure)
    {
        var error = MwsErrors.Of(failure);
        var response = error.ToResponse();
        response.RequestId = requestId;
        return new(error.Status, operation, MwsCodec.WriteResponse(response), error.Code, error.InnerException?.GetType().Name);
    }
}
