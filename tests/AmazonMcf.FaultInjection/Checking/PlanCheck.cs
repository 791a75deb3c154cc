using AmazonMcf.FaultInjection.Work;
using AmazonMcf.Inbound;
using SellingPartner.Telemetry;

namespace AmazonMcf.FaultInjection.Checking;

/// <summary>Compares what was reported of inbound plans with what the service committed.</summary>
internal static class PlanCheck
{
    private static readonly string[] Confirmations = ["confirmPlacementOption", "confirmTransportationOptions"];

    /// <summary>Compares.</summary>
    /// <param name="journeys">The journeys with what was reported.</param>
    /// <param name="book">The store of the service.</param>
    /// <param name="inbound">Reads the plans, without faults.</param>
    public static async Task<Verdict> CompareAsync(IReadOnlyList<PlanJourney> journeys, PlanBook book, IInbound inbound)
    {
        // The suffix that makes a name unique begins with a space, and no name of a journey has one.
        var byName = book.Plans.SelectMany(plans => plans.Select(id => (Name: plans.Key.Split(' ')[0], Id: id)))
            .ToLookup(plan => plan.Name, plan => plan.Id, StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (var journey in journeys)
        {
            findings.AddRange(CheckPlans(journey, [.. byName[journey.Name]]));
            findings.AddRange(CheckConfirmations(journey, book));
            findings.AddRange(await CheckReportsAsync(journey, inbound));
        }

        return new Verdict(journeys.Count, book.Plans.Sum(plans => plans.Count()), findings);
    }

    private static IEnumerable<Finding> CheckPlans(PlanJourney journey, IReadOnlyList<string> ids)
    {
        if (ids.Count > 1)
        {
            yield return new(FindingKind.Doubled, $"plan {journey.Name} was created {ids.Count} times.");
        }
        else if (ids.Count == 0)
        {
            yield return new(FindingKind.Lost, $"plan {journey.Name} is not there.");
        }
        else if (journey.PlanId is { } told && told != ids[0])
        {
            yield return new(FindingKind.Contradicted, $"plan {journey.Name} was told to be {told} and is {ids[0]}.");
        }

        if (journey.Transport is null)
        {
            yield return new(FindingKind.Unknown, $"plan {journey.Name} was never settled: {journey.Trouble}");
        }
    }

    private static IEnumerable<Finding> CheckConfirmations(PlanJourney journey, PlanBook book) =>
        from operation in Confirmations
        let count = book.Confirmations.GetValueOrDefault((journey.PlanId ?? "", operation))
        where journey.Transport is not null && count != 1
        select new Finding(
            count == 0 ? FindingKind.Lost : FindingKind.Doubled, $"{operation} of plan {journey.Name} succeeded {count} times.");

    private static async Task<IReadOnlyList<Finding>> CheckReportsAsync(PlanJourney journey, IInbound inbound)
    {
        if (journey.Transport is null)
        {
            return [];
        }

        var call = new ApiCall();
        var plan = await inbound.Plans.GetAsync(journey.PlanId!, call);
        var shipments = await inbound.Shipments.ListOfPlanAsync(journey.PlanId!, withItems: false, call);
        var transport = shipments.Where(shipment => shipment.TransportationOptionId is not null)
            .ToDictionary(shipment => shipment.ShipmentId!, shipment => shipment.TransportationOptionId!);
        return plan.PlacementOptionId == journey.PlacementOptionId
            && transport.Count == journey.Transport.Count
            && transport.All(entry => journey.Transport.GetValueOrDefault(entry.Key) == entry.Value)
            ? []
            : [new(FindingKind.Contradicted, $"plan {journey.Name} has another placement or transport than was reported.")];
    }
}
