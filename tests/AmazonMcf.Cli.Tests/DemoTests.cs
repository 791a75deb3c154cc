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

    [Fact]
    public async Task Both_versions_of_the_API_give_the_same_figures()
    {
        using var scratch = new Scratch();
        string[] Demo(string version) => ["demo", "--store", scratch.Path(version + ".db"), "--api-version", version];

        var earlier = await Mcf.RunAsync(Demo("2020-07-01"));
        var later = await Mcf.RunAsync(Demo("2026-07-04"));
        var again = await Mcf.RunAsync(Demo("2026-07-04"));

        Assert.Equal((0, 0, 0), (earlier.ExitCode, later.ExitCode, again.ExitCode));
        Assert.Equal("placed 30: created 30, already 0, rejected 0, unknown 0", later.LastLine);
        Assert.Equal("placed 30: created 0, already 30, rejected 0, unknown 0", again.LastLine);
        Assert.Equal(Table("Orders, two weeks later", earlier), Table("Orders, two weeks later", later));
        Assert.Equal(Table("A return", earlier).Length, Table("A return", later).Length);
        Assert.Equal(Table("Packages", earlier).Length, Table("Packages", later).Length);
        Assert.Equal(Story(later), Story(again));
    }

    private static string[] Table(string title, McfRun run) =>
        [
            .. run.Output.ReplaceLineEndings("\n").Split('\n')
                .SkipWhile(line => !line.StartsWith(title, StringComparison.Ordinal))
                .TakeWhile(line => line.Length > 0),
        ];

    private static string Story(McfRun run) => run.Output.Replace(run.LastLine, "", StringComparison.Ordinal);
}
