using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Errors;
using AmazonMcf.InboundFiles;
using AmazonMcf.Model;
using AmazonMcf.Workflows;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf inbound send</c>: creates a plan from a file and confirms its cheapest placement and its transport.</summary>
internal sealed class InboundSendCommand : ConnectedVerb
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

    private readonly Option<McfInboundPackage?> box = new("--box")
    {
        Description = "The size of a box in inches and its weight in pounds, for example 16x12x10x30.",
        HelpName = "LxWxHxWEIGHT",
        Required = true,
        CustomParser = ParseSize,
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

    private readonly Confirmation confirmation = new();
    private InboundJourney? journey;

    public static Command Create() => new InboundSendCommand().Make(
        "send", "Create a plan from a file, pack its units and confirm placement and transport.", choosesVersion: false);

    protected override TimeSpan Grace => GraceOfChanges;

    protected override string Unfinished =>
        $"The run was stopped. {journey?.Progress ?? "If the request to create a plan was sent, Get-McfInboundPlan lists the plan."}";

    protected override void AddTo(Command command)
    {
        command.Arguments.Add(file);
        Option[] options = [from, unitsPerBox, box, name, partnered];
        Array.ForEach(options, command.Options.Add);
        confirmation.AddTo(command);
    }

    // The fees are known only after requests, so the questions come later.
    protected override Answer Confirm(ParseResult parsed)
    {
        confirmation.RequireAnswer(parsed, "Confirm the placement and the transport of a new plan, which can cost fees?");
        return Answer.Yes;
    }

    protected override void Run(VerbRun run)
    {
        var size = run.Parsed.GetValue(box)!;
        var items = InboundItemFile.Read(Path.GetFullPath(run.Parsed.GetValue(file)!));
        var address = AddressOf(Path.GetFullPath(run.Parsed.GetValue(from)!));
        journey = new InboundJourney(run.Mcf, run.Messages, run.NewCall());
        try
        {
            var answer = SendAsync(run, journey, items, address, size).GetAwaiter().GetResult();
            if (answer != Answer.Yes)
            {
                run.Finish(Confirmation.ExitCodeOf(answer));
                Report(journey.Progress, run);
            }
        }
        catch (McfException)
        {
            Report(journey.Progress, run);
            throw;
        }
    }

    private static void Report(string? progress, VerbRun run)
    {
        if (progress is not null)
        {
            run.Messages.Error(progress);
        }
    }

    // Returns a yes if everything is confirmed, and otherwise a no.
    private async Task<Answer> SendAsync(
        VerbRun run,
        InboundJourney steps,
        IReadOnlyList<McfInboundRequestItem> items,
        McfInboundAddress address,
        McfInboundPackage size)
    {
        var parsed = run.Parsed;
        if (await steps.CreateAsync(parsed.GetValue(name), address, items).ConfigureAwait(false) is not { } plan
            || await steps.CheapestPlacementAsync(plan).ConfigureAwait(false) is not { } placement)
        {
            return Answer.No;
        }

        var fee = placement.TotalFee?.ToString() ?? "unknown";
        run.Messages.Info(FormattableString.Invariant($"Plan {plan}: {placement.ShipmentIds.Count} shipments, placement fee {fee}."));
        var answer = confirmation.Ask(parsed, "Confirm the placement?");
        if (answer == Answer.No)
        {
            await steps.DiscardAsync(plan).ConfigureAwait(false);
        }

        if (answer != Answer.Yes)
        {
            return answer;
        }

        if (!await steps.ConfirmAsync(plan, placement).ConfigureAwait(false)
            || !await steps.PackAsync(plan, size, parsed.GetValue(unitsPerBox)).ConfigureAwait(false)
            || await steps.SelectTransportAsync(plan, placement, parsed.GetValue(partnered)).ConfigureAwait(false) is not { } transport)
        {
            return Answer.No;
        }

        var question = transport.Exists(option => option is { IsPartnered: true, Cost: null })
            ? "Confirm the transport, whose cost is not known in full?"
            : "Confirm the transport at these costs?";
        if (transport.Exists(InboundSelection.CanCost) && confirmation.Ask(parsed, question) is not Answer.Yes and var declined)
        {
            return declined;
        }

        if (!await steps.ConfirmTransportAsync(plan, transport).ConfigureAwait(false))
        {
            return Answer.No;
        }

        Records.Write(parsed, await steps.ListShipmentsAsync(plan).ConfigureAwait(false), InboundCommand.ShipmentColumns);
        return Answer.Yes;
    }

    private static McfInboundPackage? ParseSize(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        var numbers = text.Split('x', 'X')
            .Select(part => decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0)
            .ToList();
        if (numbers.Count == 4 && numbers.TrueForAll(number => number > 0))
        {
            return new() { Length = numbers[0], Width = numbers[1], Height = numbers[2], Weight = numbers[3] };
        }

        result.AddError($"{OptionParsing.NameOf(result)} requires length, width, height and weight such as 16x12x10x30, not '{text}'.");
        return null;
    }

    private static McfInboundAddress AddressOf(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<McfInboundAddress>(File.ReadAllText(path), JsonOptions)
                ?? throw new UsageException($"--from: '{path}' does not contain an address.");
        }
        catch (JsonException failure)
        {
            var line = failure.LineNumber is { } number ? FormattableString.Invariant($", line {number + 1}") : "";
            throw new UsageException(
                $"--from: '{path}'{line}: the file must be JSON, an object with the members of an address: name, addressLine1, city, "
                + "stateOrRegion, postalCode, countryCode and phone.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--from: '{path}' cannot be read: {failure.Message}");
        }
    }
}
