using AmazonMcf.Errors;
using SellingPartner;
using SellingPartner.Errors;
using SellingPartner.Http;
using SellingPartner.Requests;

namespace AmazonMcf.Requests;

/// <summary>A request that was checked and may be sent.</summary>
internal sealed class RequestPlan
{
    private readonly McfRequest request;
    private readonly string target;

    private RequestPlan(McfRequest request, RequestPath path)
    {
        (this.request, Path) = (request, path);
        Operation = KnownApis.Find(request, path, out target);
    }

    /// <summary>The path.</summary>
    public RequestPath Path { get; }

    /// <summary>The operation.</summary>
    public ApiOperation Operation { get; }

    /// <summary>The query of the first page.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query => request.Query;

    /// <summary>Checks a request.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="McfInvalidRequestException">It may not be sent.</exception>
    public static RequestPlan Of(McfRequest request)
    {
        if (RequestPath.Read(request.Path, out var flaw) is not { } path)
        {
            throw Refuse(request, $"The path '{request.Path}' is not valid, and nothing was sent: {flaw}.");
        }

        if (request.IsGet && request.Body is not null)
        {
            throw Refuse(request, $"{request} was not sent: a GET request has no body. Pass the values in the query.");
        }

        if (OrderCreation.IsAskedBy(request, path) && !request.MayCreateOrders)
        {
            throw Refuse(
                request,
                $"{request} was not sent: it creates an order, and repeating it after a lost response could place the order twice. "
                    + "Use New-McfOrder, which places each order exactly once, or -Force to send the request anyway."
            );
        }

        foreach (var header in request.Headers)
        {
            if (HeaderRules.FindFlaw(header.Key) is { } headerFlaw)
            {
                throw Refuse(request, $"{request} was not sent: header '{header.Key}' is not allowed: {headerFlaw}.");
            }
        }

        return new(request, path);
    }

    /// <summary>The request with a query.</summary>
    /// <param name="query">The query.</param>
    public ApiRequest With(IReadOnlyList<KeyValuePair<string, string>> query)
    {
        var stated = new ApiRequest(Operation, target, Path) { Body = request.Body };
        foreach (var pair in query)
        {
            stated.With(pair.Key, pair.Value);
        }

        foreach (var header in request.Headers)
        {
            stated.WithHeader(header.Key, header.Value);
        }

        return stated;
    }

    private static McfInvalidRequestException Refuse(McfRequest request, string message) =>
        new(message, new ErrorContext { Target = request.Path });
}
