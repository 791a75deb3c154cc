using System.Collections;
using System.Globalization;
using AmazonMcf.Outbound;

namespace AmazonMcf.Binding;

/// <summary>Completes operations of the service, and the token endpoint.</summary>
public sealed class OperationCompleter : ValueCompleter
{
    /// <summary>The name that stands for the token endpoint.</summary>
    public const string Token = "token";

    /// <summary>The name of an operation as Amazon writes it.</summary>
    /// <param name="name">The name as typed.</param>
    /// <returns>The name; null when there is no such operation.</returns>
    public static string? Find(string name) => Names().FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        OutboundOperations.All
            .Select(each => (each.Name, string.Format(CultureInfo.InvariantCulture, "{0}: {1} a second, {2} at once", each.Name, each.Rate, each.Burst)))
            .Append((Token, "The endpoint that gives access tokens"));

    private static IEnumerable<string> Names() => OutboundOperations.All.Select(each => each.Name).Append(Token);
}
