using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Tests.Wire;

public class FulfillmentOrderStatusesTests
{
    [Theory]
    [InlineData("COMPLETE_PARTIALLED", "CompletePartialled")]
    [InlineData("completepartialled", "CompletePartialled")]
    [InlineData("CompletePartialled", "CompletePartialled")]
    [InlineData("RECEIVED", "Received")]
    [InlineData("PLANNING", "Planning")]
    [InlineData("new", "New")]
    [InlineData("ON_ITS_WAY", "ON_ITS_WAY")]
    [InlineData("_com_plete_", "Complete")]
    [InlineData("CompletePartial", "CompletePartial")]
    [InlineData("Completed", "Completed")]
    [InlineData("Comp", "Comp")]
    [InlineData("___", "___")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void Every_spelling_of_a_known_status_becomes_one_and_others_pass(string? status, string? expected) =>
        Assert.Equal(expected, FulfillmentOrderStatuses.Normalize(status));

    [Fact]
    public void Every_known_value_has_a_meaning_in_any_spelling()
    {
        Assert.All(CurrentStatuses.All, value => Assert.NotNull(CurrentStatuses.Description(value)));
        Assert.All(CurrentStatuses.All, value => Assert.Equal(value, CurrentStatuses.Normalize(value.Replace("_", "").ToLowerInvariant())));
        Assert.Equal("Delivered.", EventCodes.Description("event_301"));
        Assert.Null(EventCodes.Description("EVENT_999"));
        Assert.Null(EventCodes.Description(null));
    }
}
