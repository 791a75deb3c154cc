using System.Text.RegularExpressions;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Mws;

/// <summary>Tables and objects may call members by the names of MWS.</summary>
public class MemberNameTests
{
    private static readonly HashSet<string> Envelope = new(StringComparer.Ordinal) { "Action", "Version", "SellerId", "Timestamp" };

    [Fact]
    public void Each_parameter_of_an_order_is_known_as_a_column()
    {
        var names = MwsCodec
            .ReadQuery(MwsSamples.Requests["CreateFulfillmentOrder"])
            .Select(parameter => Regex.Replace(parameter.Key, @"\.member\.\d+|\.(Value|CurrencyCode)$", ""))
            .Where(name => !Envelope.Contains(name))
            .Distinct()
            .ToList();
        Assert.Contains("DestinationAddress.StateOrProvinceCode", names);
        Assert.Equal([], names.Where(name => OrderAliases.MemberOf(name) is null));
        Assert.Equal([], names.Where(name => OrderAliases.MemberOf(name[(name.LastIndexOf('.') + 1)..]) is null));
    }

    [Theory]
    [InlineData("Address.Name", "DestinationAddress.Name")]
    [InlineData("Address.Line1", "DestinationAddress.AddressLine1")]
    [InlineData("Address.City", "DestinationAddress.City")]
    [InlineData("Address.StateOrProvinceCode", "DestinationAddress.StateOrRegion")]
    [InlineData("ReturnToAddress.StateOrRegionCode", null)]
    [InlineData("StateOrRegionCode", "DestinationAddress.StateOrRegion")]
    [InlineData("Address.PhoneNumber", "DestinationAddress.Phone")]
    public void The_address_of_a_preview_is_the_same_address(string name, string? member) =>
        Assert.Equal(member, OrderAliases.MemberOf(name));
}
