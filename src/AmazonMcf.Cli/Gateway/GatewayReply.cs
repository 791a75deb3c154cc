using AmazonMcf.Cli.Gateway.Errors;
using AmazonMcf.Mws;

namespace AmazonMcf.Cli.Gateway;

/// <summary>What the gateway answers to a request.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Xml">The document.</param>
/// <param name="Error">The code of the error; null when there is none.</param>
/// <param name="Cause">The type of what went wrong inside; null when nothing did. Never its message: that may hold what the client
/// sent.</param>
internal sealed record GatewayReply(int Status, string Operation, string Xml, string? Error, string? Cause)
{
    /// <summary>Work that was done.</summary>
    public static GatewayReply Of(string requestId, string operation, MwsResponse response)
    {
        response.RequestId = requestId;
        return new(200, operation, MwsCodec.WriteResponse(response), null, null);
    }

    /// <summary>Anything that was thrown, expected or not.</summary>
    public static GatewayReply Of(string requestId, string operation, Exception failure)
    {
        var error = MwsErrors.Of(failure);
        var response = error.ToResponse();
        response.RequestId = requestId;
        return new(error.Status, operation, MwsCodec.WriteResponse(response), error.Code, error.InnerException?.GetType().Name);
    }
}
