namespace SellingPartner;

/// <summary>How far an operation is that the service carries out after its response.</summary>
internal enum OperationStatus
{
    /// <summary>It was accepted and has not ended.</summary>
    InProgress,

    /// <summary>It has ended as it was asked for.</summary>
    Succeeded,

    /// <summary>It has ended without taking effect; its problems say why.</summary>
    Failed,
}
