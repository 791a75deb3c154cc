using AmazonMcf.Service.Book;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;

/// <summary>The ids of packages: text of the greatest length that the version allows, made from the number of the package.</summary>
internal static class PackageIds
{
    private const int GuidBytes = 16;

    /// <summary>The id of a package.</summary>
    /// <param name="number">Its number.</param>
    public static string Of(int number)
    {
        var hash = Digest.Of(FormattableString.Invariant($"package/{number}"));
        Array.Resize(ref hash, GuidBytes);
        return "PKG-" + new Guid(hash);
    }

    /// <summary>Finds a package of an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="packageId">The id.</param>
    /// <returns>Its number; null when the order has no such package.</returns>
    public static int? Find(OrderRecord order, string packageId) => order.LeftShipments
        .SelectMany(shipment => shipment.Packages!)
        .FirstOrDefault(package => Of(package.Number) == packageId)?.Number;
}
