/** What the engine needs of a model: functions over one Float64Array. Generated code and the reference interpreter both are kernels. */
export interface Kernel {
	/** Number of slots that hold the model's quantities: the length of a plan's initial values. */
	readonly size: number;
	/**
	 * The kernel's own array: the quantities first, then what it keeps for itself. The functions are quickest on it, and
	 * copy any other of its length in and out. Whoever lays a plan into it has it until the next run of this kernel.
	 */
	readonly values: Float64Array;
	/** Works out the whole opening position from the constants and the opening row of the schedule. */
	open(v: Float64Array): void;
	/** Works out what depends on the schedule but on no stock. */
	month(v: Float64Array): void;
	/** Works out every flow and auxiliary from the stocks as they stand. */
	step(v: Float64Array): void;
	/** Moves every stock by its declared flows over one step. A whole number tells its length, for V8 would box a fraction. */
	integrate(v: Float64Array, stepsPerYear: number): void;
}
