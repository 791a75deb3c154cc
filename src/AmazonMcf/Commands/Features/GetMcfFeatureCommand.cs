using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;
using AmazonMcf.Session;

namespace AmazonMcf.Commands;

/// <summary>Reads the features of a marketplace, for example plain packaging, and whether the seller may use them.</summary>
[Cmdlet(VerbsCommon.Get, "McfFeature")]
[OutputType(typeof(McfFeature))]
public sealed class GetMcfFeatureCommand : McfNamedSellerCmdlet
{
    /// <summary>The names of the features; wildcards are allowed. Default: all features.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FeatureNameCompleter))]
    [Alias("Name")]
    public string[] FeatureName { get; set; } = ["*"];

    /// <summary>The marketplace to query, as a code or an ID. Default: the connection's marketplace.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    [Alias("MarketplaceId")]
    public McfMarketplace? Marketplace { get; set; }

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf()).Select(Require))
        {
            WriteFeatures(connection);
        }
    }

    private void WriteFeatures(McfConnection connection)
    {
        var marketplaceId = (Marketplace ?? connection.Marketplace).MarketplaceId;
        var features = Run(call => connection.Outbound.GetFeaturesAsync(marketplaceId, call));
        var patterns = FeatureName.Select(name => (Name: name, Pattern: new NamePattern(name))).ToList();
        WriteObject(
            features.Where(feature => patterns.Exists(one => one.Pattern.Matches(feature.FeatureName))),
            enumerateCollection: true
        );
        foreach (var (name, _) in patterns.Where(
            one => !one.Pattern.HasWildcards && !features.Any(feature => one.Pattern.Matches(feature.FeatureName))))
        {
            WriteError(
                ErrorRecords.FeatureNotFound(
                    name, Marketplace ?? connection.Marketplace, [.. features.Select(one => one.FeatureName).OfType<string>()]));
        }
    }
}
