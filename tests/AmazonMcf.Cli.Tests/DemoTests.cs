namespace AmazonMcf.Cli;

public class DemoTests
{
    [Fact]
    public async Task The_second_run_creates_nothing_and_tells_the_same_story()
    {
        using var scratch = new Scratch();

        var first = await Mcf.RunAsync("demo", "--store", scratch.Store);
        var second = await Mcf.RunAsync("demo", "--store", scratch.Store);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Matches(@"^placed (\d+): created \1, already 0, rejected 0, unknown 0$", first.LastLine);
        Assert.Matches(@"^placed (\d+): created 0, already \1, rejected 0, unknown 0$", second.LastLine);
        Assert.StartsWith("placed 30: ", first.LastLine, StringComparison.Ordinal);
        Assert.Contains("1005", first.Output, StringComparison.Ordinal);
        Assert.Equal(Story(first), Story(second));
    }

    [Fact]
    public async Task Fresh_starts_over()
    {
        using var scratch = new Scratch();
        await Mcf.RunAsync("demo", "--store", scratch.Store);

        var again = await Mcf.RunAsync("demo", "--store", scratch.Store, "--fresh");

        Assert.Contains("already 0", again.LastLine, StringComparison.Ordinal);
    }

    private static string Story(McfRun run) => run.Output.Replace(run.LastLine, "", StringComparison.Ordinal);
}
