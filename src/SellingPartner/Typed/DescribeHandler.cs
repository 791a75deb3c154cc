using Refit;
using SellingPartner.Http;

namespace SellingPartner.Typed;

/// <summary>
/// In front of the chain where an interface is called: finds the operation by method and path of its attributes, attaches what the chain
/// needs, and rejects arguments that would result in a different request.
/// </summary>
/// <param name="methods">The methods of the interface; listed when one is first called.</param>
internal sealed class DescribeHandler(Lazy<IReadOnlyList<ApiMethod>> methods) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var arguments = request.Attached<object?[]>(HttpRequestMessageOptions.MethodArguments);
        var method = Find(request.Method, request.Attached<string>(HttpRequestMessageOptions.RelativePathTemplate));
        var info = method.Describe(arguments);
        CheckPath(info, arguments, request.RequestUri!);
        CheckHeaders(info, arguments, request);
        if (method.Refuse?.Invoke(info.Operation, info.Target) is { } rejection)
        {
            throw rejection;
        }

        request.Attach(info);
        if (info.Operation.RetryClass != RetryClass.Read)
        {
            // A header of a request without a body makes the framework add an empty body of its own.
            request.Content = request.Content as BodyContent ?? new BodyContent([], mediaType: null);
        }

        return base.SendAsync(request, cancellationToken);
    }

    private static void CheckPath(RequestInfo info, object?[] arguments, Uri address)
    {
        if (info.Operation.Path.IndexOf('{') < 0)
        {
            return;
        }

        var path = ApiRequest.FillPath(info.Operation, info.Target, arguments);
        if (!address.AbsolutePath.EndsWith(path, StringComparison.Ordinal))
        {
            throw ApiRequest.RefuseRewritten(info.Operation, info.Target);
        }
    }

    // Line breaks are taken out of a value on the way, and then it is not that of the argument any more.
    private static void CheckHeaders(RequestInfo info, object?[] arguments, HttpRequestMessage request)
    {
        foreach (var header in request.Headers)
        {
            foreach (var value in header.Value)
            {
                if (value.Length == 0)
                {
                    throw ApiRequest.RefuseEmptyHeader(info.Operation, info.Target, header.Key);
                }

                if (ApiRequest.HasUnprintable(value) || !arguments.Contains(value))
                {
                    throw ApiRequest.RefuseHeader(info.Operation, info.Target, header.Key);
                }
            }
        }
    }

    private ApiMethod Find(HttpMethod method, string path)
    {
        foreach (var candidate in methods.Value)
        {
            if (candidate.Operation.Method == method && candidate.Operation.Path == path)
            {
                return candidate;
            }
        }

        throw new InvalidOperationException($"No operation is known for {method} {path}.");
    }
}
