using System.Text.Json.Serialization.Metadata;
using SellingPartner.Http;
using SellingPartner.Telemetry;

namespace SellingPartner.Typed;

/// <summary>
/// What the attributes of an interface do not say about one of its methods. Its parameters are those of the path, in the order of the path,
/// then all others, and last the <see cref="ApiCall"/>.
/// </summary>
/// <param name="Operation">The operation.</param>
/// <param name="Response">
/// The type of a successful response; asked for when the method is first called, because each type costs time.
/// </param>
/// <param name="Target">Finds in the arguments what the request is about, for messages.</param>
/// <param name="FindFlaw">Finds what keeps a response from being the response to the arguments; null when nothing does.</param>
internal sealed record ApiMethod(
    ApiOperation Operation,
    Func<JsonTypeInfo> Response,
    Func<object?[], string> Target,
    Func<object?[], object, ResponseHead, ResponseFlaw?> FindFlaw
)
{
    /// <summary>Finds a reason not to send a request about a target. Default: null, none.</summary>
    public Func<ApiOperation, string, Exception?>? Refuse { get; init; }

    /// <summary>The value of a successful response without a body. Default: null, a body is required.</summary>
    public object? Empty { get; init; }

    /// <summary>What the handlers need for a call of the method.</summary>
    /// <param name="arguments">The arguments.</param>
    public RequestInfo Describe(object?[] arguments) => new(
        Operation,
        Target(arguments),
        new ResponseForm(Response(), (response, head) => FindFlaw(arguments, response, head)) { Empty = Empty },
        (ApiCall)arguments[arguments.Length - 1]!);
}
