using System.Text.RegularExpressions;
using AmazonMcf.Cli.Commands;

namespace AmazonMcf.Cli;

/// <summary>docs/samples/container/Dockerfile starts mcf with command lines that it understands.</summary>
public partial class ContainerSampleTests
{
    [Fact]
    public void The_command_lines_in_the_comments_are_understood()
    {
        var lines = Example().Matches(File.ReadAllText(Mcf.Sample(Path.Combine("container", "Dockerfile"))))
            .Select(match => match.Groups[1].Value.Replace("\"", "", StringComparison.Ordinal).Split(' '))
            .ToList();

        Assert.Equal(["import", "serve"], lines.Select(line => line[0]));
        Assert.All(lines, line => Assert.Empty(McfCommand.Create().Parse(line).Errors.Select(error => error.Message)));
    }

    [GeneratedRegex(@"^#   docker run .* mcf ((?:import|serve) .*)$", RegexOptions.Multiline)]
    private static partial Regex Example();
}
