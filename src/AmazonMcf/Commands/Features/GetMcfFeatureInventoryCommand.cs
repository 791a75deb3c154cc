using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Submission;

namespace AmazonMcf.Commands;

/// <summary>Returns the SKUs that can be used with a feature, or checks individual SKUs and explains why they cannot be used.</summary>
[Cmdlet(VerbsCommon.Get, "McfFeatureInventory", DefaultParameterSetName = "All")]
[OutputType(typeof(McfFeatureSku))]
public sealed class GetMcfFeatureInventoryCommand : McfNamedSellerCmdlet
{
    private Dispatcher<FeatureQuery, McfFeatureSku>? skus;

    /// <summary>The feature: a name from Get-McfFeature, for example <c>BLANK_BOX</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FeatureNameCompleter))]
    [Alias("Name")]
    [TextTransformation]
    public string FeatureName { get; set; } = "";

    /// <summary>The SKUs to query, one request for each. Default: all SKUs that can be used with the feature.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Sku")]
    [Alias("Sku")]
    [ArgumentCompleter(typeof(StockSkuCompleter))]
    [TextTransformation(IsList = true)]
    public string[] SellerSku { get; set; } = [];

    /// <summary>Returns only SKUs whose inventory changed since this time. A time without a zone is local. Default: all SKUs.</summary>
    [Parameter(ParameterSetName = "All")]
    [TypedTimeTransformation]
    [Alias("QueryStartDate")]
    public DateTime? Since { get; set; }

    /// <summary>The marketplace to query, as a code or an ID. Default: the connection's marketplace.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    [Alias("MarketplaceId")]
    public McfMarketplace? Marketplace { get; set; }

    /// <summary>
    /// How many inputs are processed at once, from 1 to 64. The quota limits the request rate regardless of this number. Default: 16.
    /// </summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    /// <summary>Whether results are written in the order of the input or as soon as each is available. Default: Input.</summary>
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

    private void WriteAll(McfConnection connection, string marketplaceId) => Try(FeatureName, () =>
    {
        foreach (var sku in Stream(call => connection.Outbound.GetFeatureInventoryAsync(FeatureName, marketplaceId, Since, call)))
        {
            WriteObject(sku);
        }
    });
}
