using System.CommandLine;
using System.Globalization;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Connection;
using AmazonMcf.Service;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf clock</c>: reads or advances the virtual time of the embedded service.</summary>
internal sealed class ClockCommand : EmbeddedVerb
{
    private readonly Option<TimeSpan?> step = new("--step", "--by")
    {
        Description = "Advance the time by this duration, for example 3d, 36h or 90m, and process every event that becomes due.",
        HelpName = "DURATION",
        CustomParser = OptionParsing.Duration,
    };

    private readonly Option<DateTimeOffset?> to = new("--to")
    {
        Description = "Advance the time to this time, UTC unless it has an offset.",
        HelpName = "TIME",
        CustomParser = OptionParsing.Time,
    };

    public static Command Create() => new ClockCommand().Make(
        "clock", "Show the virtual time of the embedded service, or advance it: orders ship, packages arrive, holds expire.");

    protected override bool RequiresStore => true;

    protected override void AddTo(Command command)
    {
        command.Options.Add(step);
        command.Options.Add(to);
        command.AddRule(result =>
        {
            if (result.GetResult(step) is not null && result.GetResult(to) is not null)
            {
                result.AddError("Use either --step or --to.");
            }
        });
    }

    protected override int Run(ParseResult parsed, EmbeddedService service, McfMarketplace home, Messages messages)
    {
        var now = service.Now;
        var by = parsed.GetValue(step) ?? (parsed.GetValue(to)?.UtcDateTime - now) ?? TimeSpan.Zero;
        if (by < TimeSpan.Zero || by > EmbeddedService.LatestTime - now)
        {
            throw new UsageException($"The clock is at {Text(now)}. It can only be advanced, up to {Text(EmbeddedService.LatestTime)}.");
        }

        var clock = new McfClock(by == TimeSpan.Zero ? now : service.StepClock(by), by.ToString(), service.TimeScale);
        if (Records.IsTable(parsed))
        {
            Console.Out.WriteLine(Text(clock.Now));
        }
        else
        {
            Records.Write(parsed, [clock], []);
        }

        return ExitCode.Done;
    }

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
