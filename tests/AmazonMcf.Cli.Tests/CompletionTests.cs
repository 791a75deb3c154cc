using System.Diagnostics;
using AmazonMcf.Cli.Commands;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>What a shell offers after a part of a command line, and what mcf says to a misspelled option.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("im", "import")]
    [InlineData("import --hold", "--hold-unpaid")]
    [InlineData("import --marketplace U", "UK", "US")]
    [InlineData("completion z", "zsh")]
    [InlineData("import --dry-run --hold", "--hold-unpaid")]
    public async Task Commands_options_and_values_are_suggested(string line, params string[] expected)
    {
        // Names that contain the word are suggested, too; the shell keeps those that begin with it.
        var run = await Mcf.RunAsync($"[suggest:{line.Length}]", line);
        Assert.Equal(0, run.ExitCode);
        var suggested = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.All(expected, text => Assert.Contains(text, suggested));
    }

    [Theory]
    [InlineData("import", "--marktplace", "--marketplace")]
    [InlineData("import", "--hold-unpiad", "--hold-unpaid")]
    [InlineData("inventory", "--includeempty", "--include-empty")]
    [InlineData("serve", "--stor", "--store")]
    public async Task A_misspelled_option_is_an_error_with_the_nearest_name(string command, string option, string nearest)
    {
        var run = await Mcf.RunAsync(command, option);
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains($"'{option}'", run.Error, StringComparison.Ordinal);
        Assert.Contains(nearest, run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_unlike_any_other_gets_no_suggestion()
    {
        var run = await Mcf.RunAsync("import", "--zzzzzzzzzz");
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.DoesNotContain("Did you mean", run.Error, StringComparison.Ordinal);
    }

    [FactOn(Platforms.Linux)]
    public async Task The_script_for_bash_completes_the_word_before_the_cursor()
    {
        var script = (await Mcf.RunAsync("completion", "bash")).Output;
        var program = $$"""
            mcf() { dotnet '{{Mcf.Program}}' "$@"; }
            {{script}}
            COMP_LINE='mcf import --hold-u --dry-run'; COMP_POINT=19; _mcf; printf '%s ' "${COMPREPLY[*]}"
            COMP_LINE='mcf inv'; COMP_POINT=7; _mcf; printf '%s' "${COMPREPLY[*]}"
            """;
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", program]) { RedirectStandardOutput = true })!;
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        Assert.Equal("--hold-unpaid inventory", output);
    }

    [Fact]
    public void Every_shell_has_a_script_with_a_hint_how_to_install_it() => Assert.All(
        CompletionCommand.Create().Arguments.Single().GetCompletions(System.CommandLine.Completions.CompletionContext.Empty),
        shell => Assert.StartsWith($"# mcf completion {shell.Label}: ", CompletionCommand.Scripts[shell.Label], StringComparison.Ordinal));
}
