using System.Text.Json;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Http;

/// <summary>Writes responses and their common headers.</summary>
internal sealed class ResponseWriter
{
    private const string Json = "application/json";
    private const string RateHeader = "x-amzn-RateLimit-Limit";

    private readonly IFailureCatalog failures;
    private readonly RequestIds ids;

    /// <summary>Creates a writer.</summary>
    /// <param name="failures">Has the texts of errors.</param>
    /// <param name="ids">Creates request ids.</param>
    public ResponseWriter(IFailureCatalog failures, RequestIds ids)
    {
        this.failures = failures;
        this.ids = ids;
    }

    /// <summary>Creates a unique request id.</summary>
    public string NextRequestId() => ids.Next();

    /// <summary>Writes a success response.</summary>
    /// <param name="body">The body.</param>
    /// <param name="plan">The usage plan that the call counted against; null omits it.</param>
    /// <param name="status">The HTTP status code.</param>
    /// <param name="headers">Further headers; null for none.</param>
    public ServiceResponse Respond(byte[] body, UsagePlan? plan, int status = 200, IDictionary<string, string>? headers = null)
    {
        var response = Stamp(new ServiceResponse(status, ServiceResponse.HasNoBody(status) ? "" : Json, body));
        foreach (var header in headers ?? new Dictionary<string, string>())
        {
            response.Headers[header.Key] = header.Value;
        }

        if (plan is not null)
        {
            response.Headers[RateHeader] = plan.RateText;
        }

        return response;
    }

    /// <summary>Writes an error response.</summary>
    /// <param name="error">Why.</param>
    /// <param name="plan">The usage plan that the call counted against; reported only where Amazon reports it.</param>
    /// <param name="ofApi">Words the rejections of the API that was called. Default: null, the wording of the service.</param>
    public ServiceResponse Refuse(ServiceErrorException error, UsagePlan? plan, IFailureCatalog? ofApi = null)
    {
        var failure = (ofApi ?? failures).Describe(error);
        var list = new ErrorBody([new ErrorEntry(failure.Code, failure.Message, failure.Details)]);
        var body = JsonSerializer.SerializeToUtf8Bytes(list, ErrorJsonContext.Default.ErrorBody);
        var response = Stamp(new ServiceResponse(failure.Status, Json, body));
        response.Headers["x-amzn-ErrorType"] = failure.ErrorType;
        if (plan is not null && failure.Status is (400 or 404))
        {
            response.Headers[RateHeader] = plan.RateText;
        }

        return response;
    }

    /// <summary>Writes the page of a gateway.</summary>
    /// <param name="status">The HTTP status code.</param>
    /// <param name="title">The status in words.</param>
    public ServiceResponse Page(int status, string title) => Stamp(HtmlPages.Page(status, title));

    /// <summary>Gives a response its id.</summary>
    /// <param name="response">The response.</param>
    public ServiceResponse Stamp(ServiceResponse response)
    {
        response.Headers["x-amzn-RequestId"] = ids.Next();
        return response;
    }
}
