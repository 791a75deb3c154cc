using System.CommandLine;
using AmazonMcf.Cli.Connection;
using AmazonMcf.Submission;

namespace AmazonMcf.Cli.Verbs;

/// <summary>A command that works over a connection and writes objects: with the connection options, --json and --csv.</summary>
internal abstract class ConnectedVerb
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly ConnectionOptions connection = new();

    protected Records Records { get; } = new();

    /// <summary>Creates the command.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    protected Command Make(string name, string description)
    {
        var command = new Command(name, description);
        AddTo(command);
        Records.AddTo(command);
        connection.AddTo(command, choosesVersion: true);
        command.SetAction(Run);
        return command;
    }

    /// <summary>Adds the arguments and options of its own.</summary>
    protected abstract void AddTo(Command command);

    /// <summary>Does the work.</summary>
    protected abstract void Run(VerbRun run);

    /// <summary>Asks for confirmation, before anything is opened. Default: nothing is asked.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>Whether the command may run.</returns>
    protected virtual bool Confirm(ParseResult parsed) => true;

    private int Run(ParseResult parsed)
    {
        var messages = new Messages();
        return Guard.Run(messages, () => Run(parsed, messages));
    }

    private int Run(ParseResult parsed, Messages messages)
    {
        if (!Confirm(parsed))
        {
            messages.Info("Nothing was sent.");
            return ExitCode.SomeRejected;
        }

        using var open = connection.Open(parsed);
        using var stop = new DispatchStop(Grace, TimeProvider.System);
        using var signals = new StopSignals(stop.Stop);
        var run = new VerbRun(parsed, messages, open, stop);
        try
        {
            Run(run);
        }
        catch (OperationCanceledException) when (signals.Received)
        {
        }

        return signals.Received ? ExitCode.Interrupted : run.ExitCode;
    }
}
