using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AmazonMcf.Cli.Connection;
using AmazonMcf.Connection;
using AmazonMcf.InboundFiles;
using AmazonMcf.Model;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf inbound send</c>: creates a plan from a file and confirms its cheapest placement and its transport.</summary>
internal sealed class InboundSendCommand
{
    private static readonly JsonSerializerOptions JsonOptions = new() { PropertyNameCaseInsensitive = true };

    private readonly Argument<string> file = new("FILE") { Description = "The CSV file with the units: Msku and Quantity." };

    private readonly Option<string> from = new("--from")
    {
        Description = "The JSON file with the address that the units are shipped from.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<int> unitsPerBox = new("--units-per-box")
    {
        Description = "The units in one box; each box contains one SKU.",
        HelpName = "N",
        Required = true,
        CustomParser = result => OptionParsing.Number(result, 1, 10_000),
    };

    private readonly Option<string> box = new("--box")
    {
        Description = "The size of a box in inches and its weight in pounds, for example 16x12x10x30.",
        HelpName = "LxWxHxWEIGHT",
        Required = true,
    };

    private readonly Option<string> name = new("--name")
    {
        Description = "The name of the plan, at most 29 characters. Default: Plan.",
        HelpName = "NAME",
    };

    private readonly Option<bool> partnered = new("--partnered")
    {
        Description = "Use the cheapest carrier that Amazon partners with. Default: a carrier of your own, with parcels.",
    };

    private readonly Option<bool> yes = new("--yes")
    {
        Description = "Confirm the placement and the transport, which can cost fees. Default: show the fees and cancel the plan.",
    };

    private readonly ConnectionOptions connection = new();
    private readonly Records records = new();

    public static Command Create()
    {
        var send = new InboundSendCommand();
        var command = new Command("send", "Create a plan from a file, pack its units and confirm placement and transport.");
        command.Arguments.Add(send.file);
        Option[] options = [send.from, send.unitsPerBox, send.box, send.name, send.partnered, send.yes];
        Array.ForEach(options, command.Options.Add);
        send.records.AddTo(command);
        send.connection.AddTo(command);
        command.SetAction(send.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var messages = new Messages();
        return Guard.Run(messages, () =>
        {
            var size = SizeOf(parsed.GetValue(box)!);
            var items = InboundItemFile.Read(Path.GetFullPath(parsed.GetValue(file)!));
            var address = AddressOf(Path.GetFullPath(parsed.GetValue(from)!));
            using var open = connection.Open(parsed);
            using var stop = new DispatchStop(TimeSpan.Zero, TimeProvider.System);
            using var signals = new StopSignals(stop.Stop);
            var call = new ApiCall(dispatch: stop.Dispatch, wire: stop.Wire);
            try
            {
                return SendAsync(parsed, open.Mcf, items, address, size, messages, call).GetAwaiter().GetResult();
            }
            catch (OperationCanceledException) when (signals.Received)
            {
                return ExitCode.Interrupted;
            }
        });
    }

    private async Task<int> SendAsync(
        ParseResult parsed,
        McfConnection mcf,
        IReadOnlyList<McfInboundRequestItem> items,
        McfInboundAddress address,
        McfInboundPackage size,
        Messages messages,
        ApiCall call)
    {
        var journey = new InboundJourney(mcf, messages, call);
        if (await journey.CreateAsync(parsed.GetValue(name), address, items).ConfigureAwait(false) is not { } plan)
        {
            return ExitCode.SomeRejected;
        }

        if (await journey.CheapestPlacementAsync(plan).ConfigureAwait(false) is not { } placement)
        {
            return ExitCode.SomeRejected;
        }

        messages.Info(FormattableString.Invariant(
            $"Plan {plan}: {placement.ShipmentIds.Count} shipments, placement fee {placement.TotalFee?.ToString() ?? "unknown"}."));
        if (!parsed.GetValue(yes))
        {
            await journey.DiscardAsync(plan).ConfigureAwait(false);
            messages.Error("Nothing was confirmed, and the plan was canceled. Use --yes to confirm the placement and the transport.");
            return ExitCode.SomeRejected;
        }

        if (!await journey.ConfirmAsync(plan, placement).ConfigureAwait(false)
            || !await journey.PackAsync(plan, size, parsed.GetValue(unitsPerBox)).ConfigureAwait(false)
            || !await journey.TransportAsync(plan, placement, parsed.GetValue(partnered)).ConfigureAwait(false))
        {
            return ExitCode.SomeRejected;
        }

        records.Write(
            parsed,
            await mcf.Inbound.Shipments.ListOfPlanAsync(plan, withItems: false, call).ConfigureAwait(false),
            InboundCommand.ShipmentColumns);
        return ExitCode.Done;
    }

    private static McfInboundPackage SizeOf(string text)
    {
        var numbers = text.Split('x', 'X')
            .Select(part => decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0)
            .ToList();
        return numbers.Count == 4 && numbers.TrueForAll(number => number > 0)
            ? new() { Length = numbers[0], Width = numbers[1], Height = numbers[2], Weight = numbers[3] }
            : throw new UsageException($"--box requires length, width, height and weight such as 16x12x10x30, not '{text}'.");
    }

    private static McfInboundAddress AddressOf(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<McfInboundAddress>(File.ReadAllText(path), JsonOptions)
                ?? throw new UsageException($"--from: '{path}' does not contain an address.");
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--from: '{path}' cannot be read: {failure.Message}");
        }
    }
}
