using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Parcels;
using AmazonMcf.Parcels.Shops;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Converts parcels to rows of a file or requests to an API, which report them to a shop.</summary>
[Cmdlet(VerbsData.ConvertTo, "McfShopRow")]
[OutputType(typeof(PSObject))]
public sealed class ConvertToMcfShopRowCommand : McfCmdlet
{
    private const string Shopify = "Shopify";
    private const string Etsy = "Etsy";

    private ShopRows? rows;

    /// <summary>The parcels: objects of Get-McfParcel.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ModelTransformation(typeof(McfParcel), IsList = true)]
    public McfParcel[] InputObject { get; set; } = [];

    /// <summary>The shop: <c>Shopify</c>, <c>WooCommerce</c>, <c>eBay</c>, <c>Etsy</c> or <c>Walmart</c>.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateSet(Shopify, "WooCommerce", "eBay", Etsy, "Walmart")]
    public string For { get; set; } = "";

    /// <summary>
    /// The open fulfillment orders of the Shopify shop: a JSON file with the response of its Admin API. Required with <c>-For Shopify</c>.
    /// </summary>
    [Parameter]
    [TextTransformation]
    [ValidateNotBlank]
    public string? Template { get; set; }

    /// <summary>The ID of the Etsy shop, for the path of requests. Required with <c>-For Etsy</c>.</summary>
    [Parameter]
    [TextTransformation]
    [ValidateNotBlank]
    public string? ShopId { get; set; }

    /// <summary>Lets Shopify notify the buyer. Default: the buyer is not notified.</summary>
    [Parameter]
    public SwitchParameter NotifyCustomer { get; set; }

    /// <inheritdoc />
    private protected override void CheckParameters()
    {
        Require(nameof(Template), Template, Shopify, "is required with -For Shopify; save its open fulfillment orders as JSON.");
        Require(nameof(ShopId), ShopId, Etsy, "is required with -For Etsy.");
        if (NotifyCustomer && For != Shopify)
        {
            Reject(nameof(NotifyCustomer), null, "requires -For Shopify.");
        }
    }

    /// <inheritdoc />
    protected override void Begin()
    {
        var fulfillments = Template is null ? null : ShopifyFulfillments.Load(GetUnresolvedProviderPathFromPSPath(Template));
        _ = Enum.TryParse<ShopKind>(For, ignoreCase: true, out var shop);
        rows = new(shop, ShopId, fulfillments, NotifyCustomer);
    }

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var parcel in InputObject)
        {
            if (ShopRows.FindMissing(parcel) is { } missing)
            {
                WriteError(ErrorRecords.InvalidInput(
                    new()
                    {
                        Member = $"{nameof(InputObject)}.{missing}",
                        Rule = "is required. Pass the objects of Get-McfParcel, or rows of a file with all their members.",
                    },
                    parcel));
                continue;
            }

            var row = rows!.Of(parcel);
            if (row.Cells is null)
            {
                WriteError(ErrorRecords.ShopRowImpossible(parcel, For, row));
                continue;
            }

            if (row.Warning is { } warning)
            {
                WriteWarning($"{parcel} of order '{parcel.ShopOrderId}' is corrected: {warning}");
            }

            var shown = new PSObject();
            foreach (var cell in row.Cells)
            {
                shown.Properties.Add(new PSNoteProperty(cell.Key, cell.Value));
            }

            WriteObject(shown);
        }
    }

    private void Require(string member, string? value, string shop, string rule)
    {
        if (string.Equals(For, shop, StringComparison.OrdinalIgnoreCase) == value is null)
        {
            Reject(member, value, value is null ? rule : $"requires -For {shop}.");
        }
    }

    private void Reject(string member, string? value, string rule) =>
        ThrowTerminatingError(ErrorRecords.InvalidInput(new() { Member = member, Value = value, Rule = rule }, value));
}
