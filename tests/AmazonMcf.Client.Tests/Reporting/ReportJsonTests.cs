using System.Text.Json;
using static AmazonMcf.Reporting.SampleOrders;

namespace AmazonMcf.Reporting;

/// <summary>The figures as JSON: members named as the properties, times in UTC with a Z, lists as lists, values as text.</summary>
public sealed class ReportJsonTests
{
    [Fact]
    public void The_figures_are_the_same_as_the_properties()
    {
        var held = Order("A-2", "Received", 8);
        held.FulfillmentAction = "Hold";
        var builder = new McfReportBuilder(Now, At(1));
        builder.AddSeller("US");
        builder.Add(Order("A-1"));
        builder.Add(held);

        var json = JsonSerializer.SerializeToElement(builder.Build());

        Assert.Equal(2, json.GetProperty("OrderCount").GetInt32());
        Assert.Equal("2026-07-20T00:00:00Z", json.GetProperty("GeneratedDate").GetString());
        Assert.Equal("UTC", json.GetProperty("TimeZone").GetString());
        Assert.Equal("US", json.GetProperty("Sellers")[0].GetString());
        Assert.Equal("2026-07-08T00:00:00", json.GetProperty("Days")[0].GetProperty("Date").GetString());
        var issue = json.GetProperty("Issues")[0];
        Assert.Equal(
            ("A-2", "HoldExpires"), (issue.GetProperty("SellerFulfillmentOrderId").GetString(), issue.GetProperty("Reason").GetString()));
        Assert.Equal("Submit-McfOrder A-2", issue.GetProperty("Commands")[0].GetString());
        Assert.Equal(
            typeof(McfReport).GetProperties().Select(property => property.Name).OrderBy(name => name, StringComparer.Ordinal),
            json.EnumerateObject().Select(member => member.Name).OrderBy(name => name, StringComparer.Ordinal));
    }
}
