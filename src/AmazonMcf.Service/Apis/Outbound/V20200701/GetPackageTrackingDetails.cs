using System.Globalization;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Outbound.V20200701;

/// <summary>Says where a parcel is. Source: getPackageTrackingDetails, Fulfillment Outbound 2020-07-01.</summary>
/// <param name="book">The order book.</param>
internal sealed class GetPackageTrackingDetails(IOrderBook book) : IEarlyOperation
{
    private const string PackageNumber = "packageNumber";

    public string Name => "getPackageTrackingDetails";

    public string Method => "GET";

    public string Path => "/tracking";

    public UsagePlan? Plan => UsagePlan.Standard;

    public bool CanRun(OperationCall call) => book.IsKnownPackage(call.Session, Number(call));

    public byte[] Run(OperationCall call)
    {
        var number = Number(call);
        return JsonBody.Write(
            new GetPackageTrackingDetailsResponse { Payload = book.GetTracking(call.Session, number).ToWire() },
            OutboundJsonContext.Default.GetPackageTrackingDetailsResponse);
    }

    private static int Number(OperationCall call)
    {
        var text = call.Required(PackageNumber);
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw ServiceErrors.InvalidValue(text, JsonLocation.Pascal(PackageNumber));
    }
}
