using System.CommandLine;

namespace AmazonMcf.Cli.Connection;

/// <summary><c>--start-time</c>: the virtual time at which a new store of the embedded service starts.</summary>
internal static class StartTimeOption
{
    public static Option<DateTimeOffset?> Create() =>
        new("--start-time")
        {
            Description =
                "Virtual time at which a new store starts, UTC unless it has an offset. Saved in the store. Default: the current time.",
            HelpName = "TIME",
            CustomParser = OptionParsing.Time,
        };
}
