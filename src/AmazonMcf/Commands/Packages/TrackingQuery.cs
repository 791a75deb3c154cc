using System.Globalization;
using AmazonMcf.Binding;
using AmazonMcf.Model;
using AmazonMcf.Workflows;

namespace AmazonMcf.Commands;

/// <summary>A query for the tracking of packages, or of all packages of an order.</summary>
/// <param name="OrderId">The ID of the order; null if unknown.</param>
/// <param name="Packages">The packages; null when the order must be read first.</param>
/// <param name="Input">The input of the command.</param>
internal sealed record TrackingQuery(string? OrderId, IReadOnlyList<McfPackage>? Packages, object? Input)
{
    /// <summary>The tracking numbers that are searched; null for all packages of the order.</summary>
    public NumberSearch? Search { get; init; }

    /// <summary>The query for an input; null if it is none.</summary>
    /// <param name="input">An order, a shipment, a package, an order ID, a package number or an object with one of the two.</param>
    public static TrackingQuery? Find(object input) => input switch
    {
        int number => Of(number),
        string id => new(id, null, id),
        McfOrder { IsDetailed: true } order => new(order.SellerFulfillmentOrderId, PackageReader.PackagesOf(order), order),
        McfPackage package => new(package.SellerFulfillmentOrderId, [package], package),
        McfShipment shipment => new(shipment.SellerFulfillmentOrderId, shipment.Packages, shipment),
        _ when PackageIn(input) is { } package => new(IdIn(input), [package], input),
        _ => IdIn(input) is { } id ? new(id, null, input) : null,
    };

    /// <summary>The query for a package number.</summary>
    /// <param name="number">The number.</param>
    public static TrackingQuery Of(int number) => new(null, [new McfPackage { PackageNumber = number }], number);

    // A package without a number is found in its order.
    private static McfPackage? PackageIn(object input)
    {
        var (number, id) = (NumberIn(input), TextIn(input, nameof(McfPackage.PackageId)));
        return number is null && (id is null || IdIn(input) is null) ? null : new McfPackage
        {
            PackageNumber = number,
            PackageId = id,
            AmazonShipmentId = TextIn(input, nameof(McfPackage.AmazonShipmentId)),
            TrackingNumber = TextIn(input, nameof(McfPackage.TrackingNumber)),
        };
    }

    private static string? IdIn(object input) => TextIn(input, nameof(McfOrder.SellerFulfillmentOrderId));

    private static string? TextIn(object input, string name) => PlainText.Of(Member(input, name), name).NullIfBlank();

    private static int? NumberIn(object input) =>
        int.TryParse(
            InvariantText.Of(Member(input, nameof(McfPackage.PackageNumber))),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static object? Member(object input, string name) =>
        InputObject.IsBag(input) ? InputObject.Find(input, name) : null;
}
