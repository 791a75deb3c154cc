using System.CommandLine;
using System.CommandLine.Parsing;

namespace AmazonMcf.Cli.Verbs;

/// <summary>
/// An option for a time in the past: a time, which is UTC unless it has an offset, or a duration before now such as <c>7d</c> or
/// <c>36h</c>. For an embedded service, now is its virtual time.
/// </summary>
internal sealed class SinceOption
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365_000);

    private readonly Option<(DateTimeOffset? Time, TimeSpan? Ago)> option;

    public SinceOption(string name, string description)
    {
        option = new(name)
        {
            Description = description,
            HelpName = "TIME",
            CustomParser = Parse,
        };
    }

    public void AddTo(Command command) => command.Options.Add(option);

    /// <summary>Whether the command line has the option.</summary>
    public bool IsSpecified(CommandResult result) => result.GetResult(option) is not null;

    /// <summary>The time in UTC; null if the option is not specified.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="now">The time of the service.</param>
    public DateTime? Read(ParseResult parsed, DateTime now) => parsed.GetValue(option) switch
    {
        { Time: { } time } => time.UtcDateTime,
        { Ago: { } ago } => now - ago,
        _ => null,
    };

    private static (DateTimeOffset? Time, TimeSpan? Ago) Parse(ArgumentResult result)
    {
        // A time before the year 1 is not a time.
        return OptionParsing.FindDuration(result.Tokens.Single().Value) is { } ago && ago < Longest
            ? (null, ago)
            : (OptionParsing.Time(result, "7d, 36h, 2026-11-29 or 2026-11-29T23:30:00Z"), null);
    }
}
