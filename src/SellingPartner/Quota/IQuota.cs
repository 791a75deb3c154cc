namespace SellingPartner.Quota;

/// <summary>
/// Grants the requests of one operation, as turns. Each turn must be ended, by <see cref="Done"/> or <see cref="GiveBack"/>; in between it
/// reports how the service treated the request. <see cref="QuotaRegistry"/> chooses the class: <see cref="TokenBucket"/> counts in this
/// process, <see cref="SharedQuota"/> in a store that several machines share.
/// </summary>
internal interface IQuota : IDisposable
{
    /// <summary>
    /// Requests a second that leave in the long run: the rate the service grants, or less for a while after it throttled one.
    /// </summary>
    double Pace { get; }

    /// <summary>How long until the quota is full and at its full rate, if no turn is taken.</summary>
    TimeSpan UntilFull { get; }

    /// <summary>Waits for a turn and takes it.</summary>
    /// <param name="stop">Ends the wait and leaves the queue.</param>
    /// <returns>The number of the turn, for <see cref="Refused"/>; later turns have higher ones.</returns>
    Task<long> TakeAsync(CancellationToken stop);

    /// <summary>Returns a turn that was taken and not used.</summary>
    /// <param name="turn">The turn.</param>
    void GiveBack(long turn);

    /// <summary>The service counted the request in.</summary>
    /// <param name="rate">The rate it says it grants, where it says so; what cannot be true of the usage plan is ignored.</param>
    void Admitted(double? rate);

    /// <summary>The service said that the quota is used up.</summary>
    /// <param name="turn">The turn of the request.</param>
    /// <param name="wait">How long it asks to wait, where it asks.</param>
    void Refused(long turn, TimeSpan? wait);

    /// <summary>The request that a turn was taken for has been answered, or never will be.</summary>
    /// <param name="turn">The turn.</param>
    void Done(long turn);

    /// <summary>The current state.</summary>
    QuotaSnapshot Read();
}
