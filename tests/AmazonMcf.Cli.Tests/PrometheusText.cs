using System.Globalization;
using System.Text.RegularExpressions;

namespace AmazonMcf.Cli;

/// <summary>Reads the text format 0.0.4 of Prometheus, as strictly as it is written down.</summary>
internal static partial class PrometheusText
{
    /// <summary>The samples, by name and labels; each must have been described before, once, by help and type.</summary>
    public static Dictionary<string, double> Read(string text)
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        var samples = new Dictionary<string, double>();
        var (helped, typed, current) = (new HashSet<string>(), new HashSet<string>(), "");
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (Description().Match(line) is { Success: true } description)
            {
                current = description.Groups["name"].Value;
                Assert.True((description.Groups["kind"].Value == "HELP" ? helped : typed).Add(current), line);
            }
            else
            {
                var sample = Sample().Match(line);
                Assert.True(
                    sample.Success && sample.Groups["name"].Value == current && helped.Contains(current) && typed.Contains(current),
                    line
                );
                samples.Add(line.Remove(line.LastIndexOf(' ')), double.Parse(sample.Groups["value"].Value, CultureInfo.InvariantCulture));
            }
        }

        Assert.Equal(helped, typed);
        return samples;
    }

    [GeneratedRegex(@"^# (?<kind>HELP|TYPE) (?<name>[a-z_]+) ((?<=# HELP [a-z_]+ )[^\\]+|(?<=# TYPE [a-z_]+ )(counter|gauge))$")]
    private static partial Regex Description();

    [GeneratedRegex("""^(?<name>[a-z_]+)(\{([a-z]+="[A-Za-z0-9]*"(,(?!\}))?)+\})? (?<value>[0-9]+(\.[0-9]+)?([Ee][+-][0-9]+)?)$""")]
    private static partial Regex Sample();
}
