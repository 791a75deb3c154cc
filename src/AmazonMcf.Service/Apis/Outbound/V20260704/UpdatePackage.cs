using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Service.Apis.Outbound.V20260704.Checks;
using AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;
using AmazonMcf.Service.Apis.Outbound.V20260704.Mapping;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Outbound.V20260704;

/// <summary>
/// Sets status, delivery time and tracking of a package that has left; in a sandbox only. What the request does not have stays. Source:
/// updatePackage, Fulfillment Outbound 2026-07-04.
/// </summary>
/// <param name="book">The order book.</param>
internal sealed class UpdatePackage(IOrderBook book) : OutboundOperation
{
    public override string Name => "updatePackage";

    public override string Method => "PUT";

    public override string Path => "/orders/{orderId}/packages/{packageId}";

    public override UsagePlan? Plan => null;

    protected override byte[] Respond(OperationCall call)
    {
        var request = JsonBody.Read(call.Request, FulfillmentJsonContext.Default.UpdatePackageRequest, Shapes.Package.Check);
        Values.OneOf(request.Status, "Status", WireValues.PackageStatuses);
        Values.OneOf(request.Tracking?.DropOffLocation?.Type, "DropOffLocation", WireValues.DropOffLocations);
        var (orderId, packageId) = (call.Segment("orderId"), call.Segment("packageId"));
        var number = PackageIds.Find(book.Get(call.Session, orderId), packageId) ?? throw ServiceErrors.UnknownPackage(packageId);
        book.UpdatePackage(call.Session, orderId, number, request.ToRecord());
        call.Status = 204;
        return [];
    }
}
