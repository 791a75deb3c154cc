using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Testing;
using AmazonMcf.Testing.Results;
using SellingPartner.Telemetry;
using Xunit.Abstractions;

namespace AmazonMcf.Submission;

/// <summary>Holds what is reported of an order against the table: see "What each result proves" in docs/reliability.md.</summary>
public sealed class ResultTableTests(ITestOutputHelper output)
{
    public static TheoryData<string> Rows => [.. ResultCases.All.Select(row => row.Name)];

    public static TheoryData<RuleCondition> Conditions => [.. Enum.GetValues<RuleCondition>()];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task The_result_is_the_right_one(string name)
    {
        var row = ResultCases.All.Single(row => row.Name == name);

        var (result, committed, why) = await PlaceAsync(row, ProofRule.Standard);

        Assert.True(
            (row.Right, row.Committed) == (result, committed),
            $"{result}, truth {committed}, where {row.Right}, truth {row.Committed} is right: {why}"
        );
    }

    [Theory]
    [MemberData(nameof(Conditions))]
    public async Task A_rule_without_one_of_its_conditions_gives_wrong_results(RuleCondition condition)
    {
        var weakened = new WeakenedRule(condition);
        var wrong = 0;
        foreach (var row in ResultCases.All)
        {
            var (result, committed, _) = await PlaceAsync(row, weakened);
            wrong += (result, committed) == (row.Right, row.Committed) ? 0 : 1;
        }

        output.WriteLine($"without {condition}: {wrong} of {ResultCases.All.Count} rows are wrong");
        Assert.InRange(wrong, 1, ResultCases.All.Count);
    }

    [Fact]
    public void The_table_has_no_row_that_contradicts_itself()
    {
        Assert.InRange(ResultCases.All.Count, 120, 1000);
        Assert.Equal(ResultCases.All.Count, ResultCases.All.Select(row => row.Name).Distinct().Count());
        Assert.All(ResultCases.All, row => Assert.Equal(row.IsUnknowable, row.Right == PlacingResult.Unknown));
        Assert.All(ResultCases.All, row =>
            Assert.True(
                row.IsUnknowable || row.Committed == (row.Right is PlacingResult.Created or PlacingResult.AlreadyExists ? 1 : 0),
                row.Name
            )
        );
    }

    private static async Task<(PlacingResult Result, int Committed, string? Why)> PlaceAsync(ResultCase row, ProofRule rule)
    {
        var settings = TestWorld.Settings();
        (settings.Kind, settings.Endpoint, settings.Unlimited) = (McfConnectionKind.Custom, new Uri("https://service.example/"), true);
        using var service = new ScriptedService(row, "A-1");
        var time = new FakeTimeProvider { SkipWait = wait => wait < TimeSpan.FromSeconds(25) };
        using var connection = McfConnection.Open(settings, service, time, () => 0.5, rule);
        if (row.Logins.Count == 0)
        {
            await Assert.ThrowsAsync<McfOrderNotFoundException>(() => connection.Outbound.GetOrderAsync("before", new ApiCall()));
        }

        try
        {
            var placed = await connection.Orders.PlaceAsync(Orders.Simple(), new ApiCall());
            return (Enum.Parse<PlacingResult>(placed.Outcome.ToString()), service.Committed, placed.Reason);
        }
        catch (McfException failure)
        {
            var result =
                failure is McfOrderConflictException
                    ? PlacingResult.Conflict
                    : Enum.Parse<PlacingResult>(PlacingOutcome.Of(failure).ToString());
            return (result, service.Committed, failure.Message);
        }
    }
}
