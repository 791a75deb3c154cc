using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace AmazonMcf.Cli.Connection;

/// <summary><c>--start-time</c>: the virtual time at which a new store of the embedded service starts.</summary>
internal static class StartTimeOption
{
    private const string Name = "--start-time";

    public static Option<DateTimeOffset?> Create() =>
        new(Name)
        {
            Description =
                "Virtual time at which a new store starts, UTC unless it has an offset. Saved in the store. Default: the current time.",
            HelpName = "TIME",
            CustomParser = Parse,
        };

    private static DateTimeOffset? Parse(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time;
        }

        result.AddError($"{Name} requires a time such as 2026-11-29 or 2026-11-29T23:30:00Z, not '{text}'.");
        return null;
    }
}
