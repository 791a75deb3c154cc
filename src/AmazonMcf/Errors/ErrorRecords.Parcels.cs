using System.Management.Automation;
using AmazonMcf.Model;
using AmazonMcf.Parcels;
using AmazonMcf.Parcels.Shops;

namespace AmazonMcf.Errors;

/// <summary>The error records of commands for parcels.</summary>
internal static partial class ErrorRecords
{
    /// <summary>McfForbiddenCarrier: a carrier that -ForbidCarrier names delivers the parcel.</summary>
    /// <param name="parcel">The parcel.</param>
    public static ErrorRecord ForbiddenCarrier(McfParcel parcel) => Record(
        new InvalidOperationException(
            $"The parcel '{parcel.TrackingNumber}' of order '{parcel.SellerFulfillmentOrderId}' is delivered by "
                + $"{CarrierLookup.Describe(parcel)}, which -ForbidCarrier forbids."),
        "McfForbiddenCarrier", ErrorCategory.PermissionDenied, parcel, null,
        "Do not send the number to the shop. Inform the buyer, and complete the parcel: pipe the TargetObject of the error into "
            + "Complete-McfParcel.");

    /// <summary>McfParcelNotInLedger: the ledger does not contain the parcel.</summary>
    /// <param name="parcel">The parcel.</param>
    /// <param name="ledger">The file.</param>
    public static ErrorRecord ParcelNotInLedger(McfParcel parcel, string ledger) => Record(
        new ItemNotFoundException(
            $"The ledger '{ledger}' does not contain the parcel '{parcel.TrackingNumber}' ({parcel.Carrier}) of order "
                + $"'{parcel.SellerFulfillmentOrderId}'."),
        "McfParcelNotInLedger", ErrorCategory.ObjectNotFound, parcel, null,
        "Use the file that Get-McfParcel -New was used with, and the parcels that it returned.");

    /// <summary>McfShopRowImpossible: a parcel cannot or must not be reported to a shop.</summary>
    /// <param name="parcel">The parcel.</param>
    /// <param name="shop">The shop.</param>
    /// <param name="row">Why there is no row, as the end of a sentence that begins with the parcel.</param>
    public static ErrorRecord ShopRowImpossible(McfParcel parcel, string shop, ShopRow row) => Record(
        new InvalidOperationException(
            $"No row for {shop}: the parcel '{parcel.TrackingNumber}' of order '{parcel.ShopOrderId}' {row.Error}"),
        "McfShopRowImpossible", ErrorCategory.InvalidOperation, parcel, null,
        row.IsPending
            ? "Run the commands again later: Get-McfParcel -New returns the parcel until it is completed."
            : "Handle the parcel as described, then complete it: pipe the TargetObject of the error into Complete-McfParcel.");
}
