using System.Globalization;
using System.Reflection;
using AmazonMcf.Cli.Commands;

namespace AmazonMcf.Cli;

/// <summary>docs/mcf.md says what mcf can do, no less and no more.</summary>
public class PageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Mcf.Root, "docs", "mcf.md"));

    [Fact]
    public void Every_option_stands_in_the_synopsis_of_its_command()
    {
        foreach (var (path, command) in CommandTree.All())
        {
            var section = Page.Split("## mcf " + path.Split(' ')[0])[1].Split("```")[1];
            Assert.Contains("mcf " + path, section, StringComparison.Ordinal);
            Assert.All(command.Options, option => Assert.Contains(option.Name, section, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_exit_code_stands_on_the_page_and_in_the_help()
    {
        var codes = typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(int))
            .Select(field => ((int)field.GetRawConstantValue()!).ToString(CultureInfo.InvariantCulture))
            .ToList();

        Assert.Equal(7, codes.Count);
        Assert.All(codes, code => Assert.Contains($"| {code} |", Page, StringComparison.Ordinal));
        Assert.All(codes, code => Assert.Contains($"  {code} ", McfCommand.Create().Description, StringComparison.Ordinal));
    }
}
