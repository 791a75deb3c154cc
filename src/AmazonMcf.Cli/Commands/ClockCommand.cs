using System.CommandLine;
using System.Globalization;
using AmazonMcf.Service;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf clock</c>: shows or advances the virtual time of an embedded store.</summary>
internal sealed class ClockCommand
{
    private readonly Option<string?> store = new("--embedded")
    {
        Description = "The store of the embedded service, which must exist. Default: the one in the local application data folder.",
        HelpName = "PATH",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<TimeSpan?> step = new("--step")
    {
        Description = "Advance the clock by this time, such as 20d, 36h or 90m. Default: show the time.",
        HelpName = "TIME",
        CustomParser = OptionParsing.Duration,
    };

    public static Command Create()
    {
        var clock = new ClockCommand();
        var command = new Command("clock", "Show or advance the virtual time of an embedded store: orders ship, shipments arrive.");
        command.Options.Add(clock.store);
        command.Options.Add(clock.step);
        command.SetAction(clock.Run);
        return command;
    }

    private int Run(ParseResult parsed) => Guard.Run(new Messages(), () =>
    {
        var path = Path.GetFullPath(parsed.GetValue(store) ?? EmbeddedServiceOptions.DefaultPath);
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no embedded store at {path}.");
        }

        using var service = EmbeddedService.Open(new EmbeddedServiceOptions { Path = path });
        var by = parsed.GetValue(step) ?? TimeSpan.Zero;
        if (by > EmbeddedService.LatestTime - service.Now)
        {
            throw new UsageException($"{step.Name} would advance the clock beyond {Text(EmbeddedService.LatestTime)}.");
        }

        Console.Out.WriteLine(Text(by > TimeSpan.Zero ? service.StepClock(by) : service.Now));
        return ExitCode.Done;
    });

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
