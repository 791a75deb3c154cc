using System.Text;
using SellingPartner.Errors;
using SellingPartner.Requests;
using SellingPartner.Telemetry;
using SellingPartner.Text;

namespace SellingPartner.Http;

/// <summary>One request: immutable, so that every attempt can build a message of its own from it.</summary>
internal sealed class ApiRequest
{
    private readonly List<KeyValuePair<string, string>> query = [];
    private readonly List<KeyValuePair<string, string>> headers = [];

    /// <summary>Creates a request.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="target">The target, for messages.</param>
    /// <param name="pathValues">The values of the path's parameters, in the order of the path.</param>
    public ApiRequest(ApiOperation operation, string target, params string[] pathValues)
    {
        Operation = operation;
        Target = target;
        Path = FillPath(operation, target, pathValues);
    }

    /// <summary>States a request whose path is already there.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="target">The target, for messages.</param>
    /// <param name="path">The path.</param>
    public ApiRequest(ApiOperation operation, string target, RequestPath path) =>
        (Operation, Target, Path) = (operation, target, path.Encoded);

    public ApiOperation Operation { get; }

    public string Target { get; }

    /// <summary>The encoded path, from the root of the host.</summary>
    public string Path { get; }

    /// <summary>The JSON body in UTF-8; null for none, and then no header about content is sent either.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Headers of this request, beside those that every request has.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => headers;

    /// <summary>The encoded path and query.</summary>
    public string PathAndQuery => query.Count == 0
        ? Path
        : Path + "?" + string.Join("&", query.Select(pair => PercentEncoding.Encode(pair.Key) + "=" + PercentEncoding.Encode(pair.Value)));

    /// <summary>Adds a query parameter unless it has no value.</summary>
    public ApiRequest With(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            query.Add(new(name, value!));
        }

        return this;
    }

    /// <summary>Adds a header unless it has no value. Every attempt carries the same value.</summary>
    public ApiRequest WithHeader(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return this;
        }

        if (HasUnprintable(value!))
        {
            throw RefuseHeader(Operation, Target, name);
        }

        headers.Add(new(name, value!));
        return this;
    }

    /// <summary>The message for the chain of handlers.</summary>
    /// <param name="endpoint">The base URL of the API.</param>
    /// <param name="form">What the response must be.</param>
    /// <param name="call">The call it is part of.</param>
    public HttpRequestMessage ToMessage(Uri endpoint, ResponseForm form, ApiCall call)
    {
        var message = new HttpRequestMessage(Operation.Method, AddressUnder(endpoint));
        message.Attach(new RequestInfo(Operation, Target, form, call));
        foreach (var header in headers)
        {
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        if (Body is not null)
        {
            message.Content = new BodyContent(Body, "application/json");
        }
        else if (Operation.RetryClass != RetryClass.Read)
        {
            message.Content = new BodyContent([], mediaType: null);
        }

        return message;
    }

    /// <summary>The full address under an endpoint.</summary>
    public Uri AddressUnder(Uri endpoint)
    {
        var pathAndQuery = PathAndQuery;
        var address = new Uri(endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/') + pathAndQuery, UriKind.Absolute);
        if (address.AbsoluteUri.EndsWith(pathAndQuery, StringComparison.Ordinal))
        {
            return address;
        }

        throw RefuseRewritten(Operation, Target);
    }

    /// <summary>The path of an operation with its parameters filled in, encoded.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="target">What the request is about, for messages.</param>
    /// <param name="values">Begins with the values of the parameters, in the order of the path.</param>
    public static string FillPath(ApiOperation operation, string target, IReadOnlyList<object?> values)
    {
        var path = new StringBuilder();
        var next = 0;
        foreach (var segment in operation.Path.Split('/').Skip(1))
        {
            path.Append('/');
            path.Append(segment[0] == '{' ? Encode(operation, target, segment, (string?)values[next++] ?? "") : segment);
        }

        return path.ToString();
    }

    /// <summary>Whether a value of a header has other characters than printable ASCII.</summary>
    public static bool HasUnprintable(string value) => value.Any(character => character is < ' ' or > '~');

    /// <summary>Rejects a header whose value has such characters.</summary>
    public static SellingPartnerException RefuseHeader(ApiOperation operation, string target, string name) =>
        Refuse(operation, target, $"the value of header '{name}' contains characters that are not allowed; use printable ASCII");

    /// <summary>Rejects a header without a value.</summary>
    public static SellingPartnerException RefuseEmptyHeader(ApiOperation operation, string target, string name) =>
        Refuse(operation, target, $"header '{name}' has no value");

    /// <summary>Rejects a target that the runtime would not leave as it is.</summary>
    public static SellingPartnerException RefuseRewritten(ApiOperation operation, string target) =>
        RefuseTarget(operation, target, "this version of .NET changes it in the URL and would request something else; use PowerShell 7");

    private static string Encode(ApiOperation operation, string target, string parameter, string value) => value switch
    {
        "" => throw Refuse(operation, target, $"{Words(parameter.Trim('{', '}'))} is empty"),
        "." or ".." => throw RefuseTarget(operation, target, "dots alone are path steps in a URL and cannot be escaped"),
        _ => PercentEncoding.Encode(value),
    };

    private static string Words(string parameter) =>
        parameter.EndsWith("orderId", StringComparison.OrdinalIgnoreCase) ? "the order ID" : parameter;

    private static SellingPartnerException RefuseTarget(ApiOperation operation, string target, string reason) =>
        Refuse(operation, target, $"'{target}' cannot be part of a URL: {reason}");

    private static SellingPartnerException Refuse(ApiOperation operation, string target, string reason) => operation.Api.Errors.Create(
        ErrorKind.InvalidRequest,
        $"{operation.Name} was not sent: {reason}.",
        new ErrorContext { Operation = operation.Name, Target = target });
}
