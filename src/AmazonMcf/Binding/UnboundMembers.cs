using System.Management.Automation;
using System.Runtime.CompilerServices;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Statuses;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.Binding;

/// <summary>
/// The members of objects that no member of a request takes. A hashtable with one is refused, because it was typed for the command. An
/// object from another program may have more members than an order: those that look like a typing error are refused, those with a status
/// are read, and the rest is named in a warning.
/// </summary>
internal static class UnboundMembers
{
    private const int ShortName = 6;
    private const int LongName = 8;

    private static readonly string[] OurTypes =
        ["AmazonMcf.", "Deserialized.AmazonMcf.", "Selected.AmazonMcf.", "Selected.Deserialized.AmazonMcf."];

    private static readonly ConditionalWeakTable<object, List<KeyValuePair<string, object?>>> Found = new();

    // Types of requests. Orders and tracking of the service, which reports read, may come from a different version of the module.
    private static readonly HashSet<Type> Requests =
    [
        typeof(McfOrderRequest), typeof(McfOrderRequestItem), typeof(McfOrderUpdateItem), typeof(McfReturnRequestItem), typeof(McfAddress),
        typeof(McfDeliveryWindow), typeof(McfDeliveryPreferences), typeof(McfCodSettings), typeof(McfPayment), typeof(McfFeatureSetting),
    ];

    // What the commands write beside the members of requests; saved as JSON or CSV, it has no type.
    private static readonly HashSet<string> WrittenOfLine = new(
        new[] { typeof(McfOrderItem), typeof(McfRemainder), typeof(McfUnfulfillableItem), typeof(McfPreviewItem) }
            .SelectMany(type => type.GetProperties().Select(property => property.Name))
            .Concat(["OpenQuantity"])
            .Select(Header.Normalize),
        StringComparer.Ordinal);

    private static readonly HashSet<string> WrittenOfOrder = new(["ItemCount", "UnitCount"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Notes a member that no member of a request takes.</summary>
    /// <param name="request">The request, or a part of one.</param>
    /// <param name="source">The object with the member.</param>
    /// <param name="member">The member, which has a value.</param>
    /// <param name="names">The names of the members of the request.</param>
    /// <param name="path">The path of the request in an order.</param>
    /// <exception cref="BindingFailedException">It looks like a typing error.</exception>
    public static void Note(
        object request, object source, KeyValuePair<string, object?> member, IEnumerable<string> names, string path)
    {
        var isBlank = member.Value is string text && string.IsNullOrWhiteSpace(text);
        if (isBlank || !Requests.Contains(request.GetType()) || IsOurs(source))
        {
            return;
        }

        if (!IsStatus(member))
        {
            var name = Header.Normalize(member.Key);
            if ((request is McfOrderRequestItem && WrittenOfLine.Contains(name))
                || (request is McfOrderRequest && WrittenOfOrder.Contains(name)))
            {
                return;
            }

            if (request is McfAddress && AliasTable.AddressParts.Contains(name))
            {
                throw new BindingFailedException(
                    member.Key, "is a part of the address that would not be sent; move it into an address line.");
            }

            if (Meant(name, names, path) is { } meant)
            {
                throw new BindingFailedException(
                    member.Key, $"is not a property of {request.GetType().Name}. Did you mean '{meant}'? Rename it, or remove it.");
            }
        }

        Found.GetOrCreateValue(request).Add(member);
    }

    /// <summary>The paths of those members of an order and its parts that are not read as a status.</summary>
    /// <param name="order">The order.</param>
    public static IEnumerable<string> NamesIn(McfOrderRequest order) =>
        Names("", order)
            .Concat(Names(nameof(order.DestinationAddress), order.DestinationAddress))
            .Concat((order.Items ?? []).SelectMany(item => Names(nameof(order.Items), item)))
            .Concat(Names(nameof(order.DeliveryWindow), order.DeliveryWindow))
            .Concat(Names(nameof(order.DeliveryPreferences), order.DeliveryPreferences))
            .Concat(Names(nameof(order.CodSettings), order.CodSettings))
            .Concat((order.PaymentInformation ?? []).SelectMany(payment => Names(nameof(order.PaymentInformation), payment)))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The members with the status of an order or a line.</summary>
    /// <param name="part">The order or the line.</param>
    public static IReadOnlyList<KeyValuePair<string, object?>> StatusesOf(object part) => [.. Of(part).Where(IsStatus)];

    private static bool IsStatus(KeyValuePair<string, object?> member) =>
        (PlainText.Has(member.Value) || member.Value is bool)
        && (StatusColumns.RoleOf(member.Key) is not null || QuantityColumns.KindOf(member.Key) is CountKind.Shipped or CountKind.Returned);

    private static List<KeyValuePair<string, object?>> Of(object? request) =>
        request is not null && Found.TryGetValue(request, out var found) ? found : [];

    private static IEnumerable<string> Names(string path, object? part) =>
        Of(part)
            .Where(member => !(part is McfOrderRequest or McfOrderRequestItem && IsStatus(member)))
            .Select(member => path.Length == 0 ? member.Key : path + "." + member.Key);

    // Objects of this module have more members than requests, also when they were saved or selected.
    private static bool IsOurs(object source) =>
        PSObject.AsPSObject(source).TypeNames.Any(name => Array.Exists(OurTypes, type => name.StartsWith(type, StringComparison.Ordinal)))
        || InputObject.Find(source, nameof(McfOrder.IsDetailed)) is not null;

    private static string? Meant(string name, IEnumerable<string> names, string path)
    {
        if (name.Length < ShortName - 1 || ColumnHint.IsOfPayer(name))
        {
            return null;
        }

        var prefix = path.Length == 0 ? "" : path + ".";
        return names.FirstOrDefault(known => IsNear(name, Header.Normalize(known), known.Length < LongName ? 1 : 2))
            ?? OrderAliases.Members
                .Where(member => member.StartsWith(prefix, StringComparison.Ordinal))
                .SelectMany(OrderAliases.NamesOf)
                .FirstOrDefault(known => known.Length >= ShortName && IsNear(name, known, 1));
    }

    // A plural is a list, and a different number a different line.
    private static bool IsNear(string name, string known, int most) =>
        known.Length >= ShortName - 1 && name != known + "s" && Digits(name) == Digits(known) && NearMatch.Distance(name, known) <= most;

    private static string Digits(string name) => string.Concat(name.Where(char.IsDigit));
}
