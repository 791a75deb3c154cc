namespace SellingPartner.Quota;

/// <summary>What the usage plan grants for an operation.</summary>
/// <param name="Operation">The name of the operation.</param>
/// <param name="Rate">Requests per second.</param>
/// <param name="Burst">Requests that can be sent at once.</param>
/// <param name="LearnsRate">Whether the plan is a guess until a response reports the rate.</param>
internal sealed record UsagePlan(string Operation, double Rate, int Burst, bool LearnsRate = false)
{
    private const double LowestRate = 0.1;
    private const double HighestRate = 50;
    private const double LowestUnknownRate = 0.001;
    private const double HighestUnknownRate = 1000;

    /// <summary>
    /// Whether a response can be believed that reports a rate. If the plan is not known, it may be anything that Amazon grants: a request
    /// in several minutes, or a thousand a second.
    /// </summary>
    /// <param name="granted">The rate.</param>
    public bool Allows(double granted) => LearnsRate
        ? granted is >= LowestUnknownRate and <= HighestUnknownRate
        : granted >= Rate * LowestRate && granted <= Rate * HighestRate;
}
