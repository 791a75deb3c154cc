using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using SellingPartner;
using SellingPartner.Telemetry;

namespace AmazonMcf.Commands;

/// <summary>Streams the SKUs that can be used with a feature, or asks for single SKUs and why they cannot.</summary>
[Cmdlet(VerbsCommon.Get, "McfFeatureInventory", DefaultParameterSetName = "All")]
[OutputType(typeof(McfFeatureSku))]
public sealed class GetMcfFeatureInventoryCommand : McfNamedInputCmdlet<FeatureQuestion, McfFeatureSku>
{
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

    /// <inheritdoc />
    protected override string Activity => "Reading feature inventory";

    /// <inheritdoc />
    protected override ApiOperation Operation => OutboundOperations.GetFeatureSku;

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf(), FeatureName).Select(Require))
        {
            var marketplaceId = (Marketplace ?? connection.Marketplace).MarketplaceId;
            if (ParameterSetName == "All") WriteAll(connection, marketplaceId);
            foreach (var sku in SellerSku)
                Submit(new(FeatureName, sku, marketplaceId), connection);
        }
    }

    /// <inheritdoc />
    protected override string Describe(FeatureQuestion request) => request.SellerSku;

    /// <inheritdoc />
    protected override object? TargetOf(FeatureQuestion request) => request.SellerSku;

    /// <inheritdoc />
    protected override Task<McfFeatureSku> SendAsync(FeatureQuestion request, McfConnection connection, ApiCall call) =>
        connection.Outbound.GetFeatureSkuAsync(request.FeatureName, request.SellerSku, request.MarketplaceId, call);

    private void WriteAll(McfConnection connection, string marketplaceId)
    {
        try
        {
            foreach (var sku in Stream(call => connection.Outbound.GetFeatureInventoryAsync(FeatureName, marketplaceId, Since, call)))
                WriteObject(sku);
        }
        catch (McfException failure) when (!failure.IsOfTheConnection)
        {
            WriteError(ErrorRecords.Of(failure, FeatureName));
        }
    }
}
