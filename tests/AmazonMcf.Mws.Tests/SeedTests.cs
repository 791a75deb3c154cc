using System.Text.RegularExpressions;
using System.Xml.Linq;
using AmazonMcf.Model;

namespace AmazonMcf.Mws;

/// <summary>The worked examples of Amazon's documentation, found in its pages as they are, convert whole.</summary>
public partial class SeedTests
{
    [SeedFact]
    public void Every_parameter_of_the_example_of_an_order_is_in_the_object()
    {
        var page = SeedFactAttribute.Find("002")!;
        var entries = MwsArchive.ReadFile(page).ToList();
        var parameters = Parameter()
            .Matches(File.ReadAllText(page))
            .Select(match => (Path: match.Groups[1].Value, Text: Uri.UnescapeDataString(match.Groups[2].Value)))
            .Where(parameter => !IsSigned(parameter.Path))
            .ToList();

        Assert.Equal(2, entries.Count);
        Assert.Equal(48, parameters.Count(parameter => parameter.Path is not ("Action" or "SellerId" or "Timestamp")));
        Assert.Empty(MwsLeaves.Missing(parameters, entries[0].Request!));
        var order = Assert.IsType<McfOrderRequest>(Assert.Single(entries[0].Objects));
        Assert.Null(order.AdditionalColumns);
        Assert.Equal(page, order.Source!.Path);
        Assert.Equal("CreateFulfillmentOrder", entries[1].Response!.Operation);
        Assert.NotNull(entries[1].Response!.RequestId);
    }

    [SeedFact]
    public void Every_leaf_of_the_example_of_a_response_is_in_the_object()
    {
        var page = SeedFactAttribute.Find("004")!;
        var text = File.ReadAllText(page);
        var document = XElement.Parse(text[text.LastIndexOf("<?xml", StringComparison.Ordinal)..(text.LastIndexOf('>') + 1)]);
        var entries = MwsArchive.ReadFile(page).ToList();

        Assert.Equal(2, entries.Count);
        Assert.Equal("GetFulfillmentOrder", entries[0].Request!.Operation);
        var order = Assert.IsType<McfOrder>(Assert.Single(entries[1].Objects));
        var leaves = MwsLeaves.Of(document).ToList();
        Assert.Equal(98, leaves.Count);
        Assert.Empty(MwsLeaves.Missing(leaves, order));
        Assert.Equal("RequestId", Assert.Single(order.AdditionalData).Key);
        Assert.Empty(MwsLeaves.Missing(leaves, MwsCodec.ReadResponse(MwsCodec.WriteResponse(entries[1].Response!, MwsForm.Documentation))));
    }

    private static bool IsSigned(string name) =>
        name is "Version" or "AWSAccessKeyId" or "MWSAuthToken" || name.StartsWith("Signature", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s+[?&]([\w.]+)=(\S+)", RegexOptions.Multiline)]
    private static partial Regex Parameter();
}
