using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;

namespace AmazonMcf.Cli.Listening;

/// <summary>The options for the address to listen on, shared by the server commands.</summary>
/// <param name="usualPort">The default port.</param>
/// <param name="forOthers">The option that an address other than loopback requires, for the help.</param>
internal sealed class ListeningOptions(int usualPort, string forOthers)
{
    private const string Loopback = "127.0.0.1";

    private readonly Option<int> port = new("--port")
    {
        Description = "TCP port; 0 selects a free port.",
        HelpName = "N",
        DefaultValueFactory = _ => usualPort,
        CustomParser = result => OptionParsing.Number(result, IPEndPoint.MinPort, IPEndPoint.MaxPort),
    };

    private readonly Option<string?> listen = new("--listen")
    {
        Description = $"IP address to listen on. Any address other than loopback requires {forOthers}. Default: {Loopback}.",
        HelpName = "ADDRESS",
    };

    /// <summary>Adds the options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isForOthers">Whether the command line allows connections from other machines.</param>
    /// <param name="remedy">The option to add otherwise.</param>
    public void AddTo(Command command, Func<SymbolResult, bool> isForOthers, string remedy)
    {
        command.Options.Add(port);
        command.Options.Add(listen);
        command.AddRule(result =>
        {
            if (!IPAddress.TryParse(result.GetValue(listen) ?? Loopback, out var address))
            {
                result.AddError("--listen requires an IP address.");
            }
            else if (!IPAddress.IsLoopback(address) && !isForOthers(result))
            {
                result.AddError($"{address} can be reached from other machines: add {remedy}.");
            }
        });
    }

    /// <summary>The address and port to listen on.</summary>
    public IPEndPoint Endpoint(ParseResult parsed) => new(IPAddress.Parse(parsed.GetValue(listen) ?? Loopback), parsed.GetValue(port));
}
