using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Reads the features of a marketplace, for example unbranded boxes, and whether the seller may use them.</summary>
[Cmdlet(VerbsCommon.Get, "McfFeature")]
[OutputType(typeof(McfFeature))]
public sealed class GetMcfFeatureCommand : McfConnectedCmdlet
{
    /// <summary>The names of the features; wildcards are allowed. All unless set.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FeatureNameCompleter))]
    [Alias("Name")]
    public string[] FeatureName { get; set; } = ["*"];

    /// <summary>The marketplace, by code or id. The one of the connection unless set.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    [Alias("MarketplaceId")]
    public McfMarketplace? Marketplace { get; set; }

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(InputSeller.Unknown).Select(Require))
            WriteFeatures(connection);
    }

    private void WriteFeatures(McfConnection connection)
    {
        var marketplaceId = (Marketplace ?? connection.Marketplace).MarketplaceId;
        var patterns = FeatureName.Select(name => new WildcardPattern(name, WildcardOptions.IgnoreCase)).ToArray();
        var features = Run(call => connection.Outbound.GetFeaturesAsync(marketplaceId, call));
        WriteObject(features.Where(feature => patterns.Any(pattern => pattern.IsMatch(feature.FeatureName ?? ""))), enumerateCollection: true);
    }
}
