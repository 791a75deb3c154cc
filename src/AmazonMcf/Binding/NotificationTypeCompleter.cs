using System.Collections;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Binding;

/// <summary>Completes the notification types that a seller can subscribe to.</summary>
internal sealed class NotificationTypeCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        NotificationTypes.OfSellers.Select(type => (type, type));
}
