using AmazonMcf.Connection;
using AmazonMcf.FaultInjection.Checking;
using AmazonMcf.FaultInjection.Running;
using AmazonMcf.Service.Faults;
using AmazonMcf.Testing;

namespace AmazonMcf.FaultInjection;

/// <summary>
/// A campaign that cannot fail proves nothing: it must detect faulty sellers, and accept the one who uses the client core.
/// </summary>
public sealed class DetectionTests
{
    private const int Orders = 240;
    private static readonly TimeSpan LongestSkipped = TimeSpan.FromSeconds(25);

    // Random faults hit other orders in each run, because many are in progress at once: no assertion may depend on them.
    private static readonly McfFaultRule Lost = new() { Kind = FaultKind.DropBeforeCommit, Operation = "createFulfillmentOrder" };
    private static readonly McfFaultRule LostResponse = new() { Kind = FaultKind.DropAfterCommit, Operation = "createFulfillmentOrder" };

    [Fact]
    public async Task The_seller_who_uses_the_client_core_keeps_every_guarantee()
    {
        var result = await RunAsync(Seller.Of);

        Assert.True(result.Figures.AreGood, string.Join(Environment.NewLine, result.Findings));
        Assert.Equal(Orders, result.Committed);
    }

    [Theory]
    [InlineData("--api-version 2026-07-04")]
    [InlineData("--alternate")]
    [InlineData("--api-version 2026-07-04 --alternate")]
    [InlineData("--alternate --separate-versions")]
    [InlineData("--api-version 2026-07-04 --alternate --separate-versions")]
    public async Task The_seller_who_uses_the_client_core_keeps_every_guarantee_in_either_version(string options)
    {
        var result = await RunAsync(Seller.Of, versions: VersionPlan.Parse(options.Split(' ')));

        Assert.True(result.Figures.AreGood, string.Join(Environment.NewLine, result.Findings));
        Assert.Equal(Orders, result.Committed);
    }

    [Fact]
    public async Task An_order_placed_in_either_version_without_looking_is_doubled() => AssertFound(
        FindingKind.Doubled,
        "is there 2 times",
        await RunAsync(
            FaultySellers.AssumesSuccess, versions: VersionPlan.Parse(["--alternate", "--separate-versions"])));

    [Fact]
    public void Options_that_are_not_known_are_named() => Assert.Equal(
        "--api-version is '2019': it must be 2020-07-01 or 2026-07-04.",
        Assert.Throws<FaultInjectionException>(() => VersionPlan.Parse(["--api-version", "2019"])).Message);

    [Fact]
    public async Task An_order_sent_again_under_another_id_is_doubled() =>
        AssertFound(FindingKind.Doubled, "no seller ordered it", await RunAsync(FaultySellers.ResendsUnderAnotherId, LostResponse));

    [Fact]
    public async Task An_order_sent_again_without_a_read_is_reported_rejected_but_exists() =>
        AssertFound(
            FindingKind.Contradicted,
            "told to be Rejected, but it is there",
            await RunAsync(FaultySellers.ResendsWithoutReading, LostResponse)
        );

    [Fact]
    public async Task No_response_taken_for_success_loses_orders()
    {
        var result = await RunAsync(FaultySellers.AssumesSuccess, Lost);

        AssertFound(FindingKind.Lost, "is not there", result);
        AssertFound(FindingKind.Contradicted, "told to be Created, but it is not there", result);
    }

    [Fact]
    public async Task An_undetermined_outcome_is_unknown_at_the_end() =>
        AssertFound(FindingKind.Unknown, "was never settled", await RunAsync(FaultySellers.NeverReads, LostResponse));

    [Fact]
    public async Task A_conflict_taken_for_the_same_order_is_a_contradiction() =>
        AssertFound(FindingKind.Contradicted, "what is there has other lines", await RunAsync(FaultySellers.NeverCompares));

    [Fact]
    public async Task Units_asked_for_twice_come_back_twice() =>
        AssertFound(FindingKind.Doubled, "were asked for", await RunAsync(FaultySellers.ReturnsTwice));

    private static void AssertFound(FindingKind kind, string what, CheckResult result) =>
        Assert.Contains(result.Findings, finding => finding.Kind == kind && finding.What.Contains(what, StringComparison.Ordinal));

    private static async Task<CheckResult> RunAsync(
        Func<McfConnection, Seller> createSeller, McfFaultRule? always = null, VersionPlan? versions = null)
    {
        using var scratch = new Scratch();
        var time = new FakeTimeProvider { SkipWait = wait => wait < LongestSkipped };
        using var part = new InProcessPart(
            scratch.Folder, new SeededRandom(7), new Restarts(), _ => { }, time, createSeller, always, versions);
        return await part.RunAsync(Orders, fileCount: 2);
    }
}
