namespace AmazonMcf.Connection;

public class ClientSecretExpiryTests
{
    private static readonly DateTime Now = new(2026, 11, 30, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(31, null)]
    [InlineData(30, "expires in 30 days, on 2026-12-30")]
    [InlineData(1, "expires in 1 days, on 2026-12-01")]
    [InlineData(0, "expired on 2026-11-30")]
    [InlineData(-5, "expired on 2026-11-25")]
    public void A_warning_comes_from_30_days_before(int days, string? expected)
    {
        var warning = ClientSecretExpiry.Warning("US", Now.AddDays(days), Now);

        Assert.Equal(expected is not null, warning is not null);
        Assert.Contains(expected ?? "", warning ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_that_is_unknown_is_no_warning() => Assert.Null(ClientSecretExpiry.Warning("US", null, Now));
}
