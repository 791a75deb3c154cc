using AmazonMcf.FaultInjection.Checking;
using AmazonMcf.FaultInjection.Running;

namespace AmazonMcf.FaultInjection;

/// <summary>Inbound plans are created and confirmed exactly once while everything goes wrong.</summary>
public sealed class PlansTests
{
    private const int Plans = 120;
    private const int Seeds = 20;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_plan_is_created_and_confirmed_once(int seed)
    {
        using var scratch = new Scratch();
        using var part = Open(scratch, seed);

        var result = await part.RunAsync(Plans);

        Assert.True(result.Figures.AreGood, string.Join(Environment.NewLine, result.Findings));
        Assert.Equal((Plans, Plans), (result.Wanted, result.Committed));
        Assert.InRange(part.Faults.Struck.Values.Sum(), Plans / 2, int.MaxValue);
    }

    // A campaign that could not fail would prove nothing.
    [Fact]
    public async Task A_plan_created_again_under_another_name_is_doubled()
    {
        // A creation stays unknown only if the reads after it fail, too, which not every seed brings about.
        var found = new List<FindingKind>();
        for (var seed = 1; seed <= Seeds && !found.Contains(FindingKind.Doubled); seed++)
        {
            using var scratch = new Scratch();
            using var part = Open(scratch, seed);
            var result = await part.RunAsync(Plans, remembersNames: false);
            found.AddRange(result.Findings.Select(finding => finding.Kind));
        }

        Assert.Contains(FindingKind.Doubled, found);
    }

    private static PlansPart Open(Scratch scratch, int seed) => new(scratch.Folder, new SeededRandom(seed), new Restarts(), _ => { });
}
