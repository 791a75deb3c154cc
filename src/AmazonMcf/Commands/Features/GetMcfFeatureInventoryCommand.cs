using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Submission;

namespace AmazonMcf.Commands;

/// <summary>Streams the SKUs that can be used with a feature, or asks for single SKUs and why they cannot.</summary>
[Cmdlet(VerbsCommon.Get, "McfFeatureInventory", DefaultParameterSetName = "All")]
[OutputType(typeof(McfFeatureSku))]
public sealed class GetMcfFeatureInventoryCommand : McfConnectedCmdlet, ISellerByName
{
    private Dispatcher<FeatureQuery, McfFeatureSku>? skus;

    /// <summary>The feature, as Get-McfFeature names it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FeatureNameCompleter))]
    [Alias("Name")]
    [TextTransformation]
    public string FeatureName { get; set; } = "";

    /// <summary>The SKUs to ask for, one by one. SKUs that cannot be used are answered too, with reasons.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Sku")]
    [Alias("Sku")]
    [ArgumentCompleter(typeof(StockSkuCompleter))]
    [TextTransformation(IsList = true)]
    public string[] SellerSku { get; set; } = [];

    /// <summary>Only SKUs whose stock changed since: a date, or text; UTC where it names no zone.</summary>
    [Parameter(ParameterSetName = "All")]
    [UtcTimeTransformation]
    [Alias("QueryStartDate")]
    public DateTime? Since { get; set; }

    /// <summary>The marketplace, by code or id. The one of the connection unless set.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    [Alias("MarketplaceId")]
    public McfMarketplace? Marketplace { get; set; }

    /// <summary>The key of the seller, as objects of this module carry it. Default: the one of the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Seller Key", "Seller_Key", "Seller-Key")]
    public string? SellerKey { get; set; }

    /// <summary>The name of the connection the input came over, where it has no key. Default: the one of the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Connection Name", "Connection_Name", "Connection-Name")]
    public string? ConnectionName { get; set; }

    /// <summary>How many inputs are worked on at once, 1 to 64. The quota paces requests whatever the number; 1 works one by one.</summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    /// <summary>Whether answers are written in the order of the input or as they arrive.</summary>
    [Parameter]
    public McfOutputOrder OutputOrder { get; set; }

    /// <inheritdoc />
    protected override void Begin() =>
        skus = Dispatch(
            new DispatchWork<FeatureQuery, McfFeatureSku>(
                OutboundOperations.GetFeatureSku,
                "Reading feature inventory",
                query => query.SellerSku,
                (query, connection, call) =>
                    connection.Outbound.GetFeatureSkuAsync(query.FeatureName, query.SellerSku, query.MarketplaceId, call)
            )
            {
                TargetOf = query => query.SellerSku,
            },
            ThrottleLimit,
            OutputOrder
        );

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf(), FeatureName).Select(Require))
        {
            var marketplaceId = (Marketplace ?? connection.Marketplace).MarketplaceId;
            if (ParameterSetName == "All")
            {
                WriteAll(connection, marketplaceId);
            }

            foreach (var sku in SellerSku)
            {
                skus!.Submit(new(FeatureName, sku, marketplaceId), connection);
            }
        }
    }

    /// <inheritdoc />
    protected override void End() => skus!.Complete();

    private void WriteAll(McfConnection connection, string marketplaceId)
    {
        try
        {
            foreach (var sku in Stream(call => connection.Outbound.GetFeatureInventoryAsync(FeatureName, marketplaceId, Since, call)))
            {
                WriteObject(sku);
            }
        }
        catch (McfException failure) when (!failure.IsOfTheConnection)
        {
            WriteError(ErrorRecords.Of(failure, FeatureName));
        }
    }
}
