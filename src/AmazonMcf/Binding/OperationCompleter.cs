using System.Collections;
using AmazonMcf.Connection;
using SellingPartner;

namespace AmazonMcf.Binding;

/// <summary>Completes operations of the APIs of the connection, the token endpoint, and downloads of documents.</summary>
internal sealed class OperationCompleter : ValueCompleter
{
    /// <summary>The operation name for the token endpoint.</summary>
    public const string Token = "token";

    /// <summary>The operation name for downloads of documents that operations link to, such as labels.</summary>
    public const string Document = "document";

    /// <summary>The name of an operation as Amazon writes it.</summary>
    /// <param name="name">The name as typed.</param>
    /// <param name="apis">The APIs of the connection.</param>
    /// <returns>The name; null when there is no such operation.</returns>
    public static string? Find(string name, IEnumerable<ApiDescription> apis) =>
        Operations(apis)
            .Select(each => each.Name)
            .Append(Token)
            .Append(Document)
            .FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        Operations(BoundConnection.Find(bound)?.Apis ?? McfConnection.AllApis)
            .Select(each =>
                (each.Name, FormattableString.Invariant($"{each.Name}: {each.Rate} per second, burst of {each.Burst}"))
            )
            .Append((Token, "The endpoint that issues access tokens"))
            .Append((Document, "Downloads of labels and other documents"));

    private static IEnumerable<ApiOperation> Operations(IEnumerable<ApiDescription> apis) => apis.SelectMany(api => api.Operations);
}
